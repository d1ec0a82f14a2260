package org.touchstone.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Shows an admin how far making everything again is. */
@Dependent
public class SeeRebuild {

    private final Catalogue catalogue;

    @Inject
    public SeeRebuild(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The last one, or the one under way; nothing when there never was one. */
    @Transactional
    public Optional<Catalogue.Rebuild> see(Member member) {
        member.must(Ability.EDIT_SETTINGS);
        return catalogue.lastRebuild();
    }
}

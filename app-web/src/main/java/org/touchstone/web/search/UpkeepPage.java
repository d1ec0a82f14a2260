package org.touchstone.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.LikeClaims;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Members;
import org.touchstone.search.Catalogue;
import org.touchstone.search.SeeRebuild;
import org.touchstone.web.signin.CurrentMember;

/** How whole what searches go by is: {@code /admin/search}. */
@Named("upkeep")
@RequestScoped
public class UpkeepPage {

    @Inject
    private CurrentMember current;

    @Inject
    private SeeRebuild seeRebuild;

    @Inject
    private LikeClaims likeClaims;

    @Inject
    private Members members;

    private Catalogue.@Nullable Rebuild rebuild;
    private boolean read;

    /** The last time everything was made again; null when it never was. */
    public Catalogue.@Nullable Rebuild getRebuild() {
        if (!read) {
            rebuild = seeRebuild.see(current.get()).orElse(null);
            read = true;
        }
        return rebuild;
    }

    public boolean isGoing() {
        Catalogue.Rebuild last = getRebuild();
        return last != null && last.ended() == null;
    }

    public String getAskedBy() {
        Catalogue.Rebuild last = getRebuild();
        return last == null ? "" : members.withIds(List.of(last.askedBy())).stream().map(Member::name).findFirst()
                .orElse("–");
    }

    public LikeClaims.Extent getMeaning() {
        current.get().must(Ability.EDIT_SETTINGS);
        return likeClaims.extent();
    }
}

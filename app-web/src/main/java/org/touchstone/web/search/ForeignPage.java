package org.touchstone.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.ForeignReviews;
import org.touchstone.claim.SeeForeignReviews;
import org.touchstone.newsroom.Ability;
import org.touchstone.web.desk.Asked;
import org.touchstone.web.signin.CurrentMember;

/** What other organisations found: {@code /elsewhere}. */
@Named("elsewhere")
@RequestScoped
public class ForeignPage {

    @Inject
    private CurrentMember current;

    @Inject
    private Asked asked;

    @Inject
    private SeeForeignReviews seeForeignReviews;

    private @Nullable List<ForeignReviews.Foreign> found;

    public List<ForeignReviews.Foreign> getRows() {
        List<ForeignReviews.Foreign> known = found;
        if (known == null) {
            known = seeForeignReviews.find(current.get(), asked.getWords());
            found = known;
        }
        return known;
    }

    public boolean isMayAdd() {
        return current.get().may(Ability.KEEP_SOURCE);
    }
}

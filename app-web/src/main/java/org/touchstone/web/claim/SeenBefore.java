package org.touchstone.web.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.ClaimAct;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.ForeignReviews;
import org.touchstone.claim.LikeClaims;
import org.touchstone.claim.SeeForeignReviews;
import org.touchstone.claim.SeeLikeClaims;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Scale;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** Earlier claims like the one in the panel, with what came out. */
@Named("seenBefore")
@RequestScoped
public class SeenBefore {

    @Inject
    private CurrentMember current;

    @Inject
    private SeeLikeClaims seeLikeClaims;

    @Inject
    private SeeForeignReviews seeForeignReviews;

    @Inject
    private ClaimPanel panel;

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private Sentences say;

    private LikeClaims.@Nullable Answer answer;
    private @Nullable List<ForeignReviews.Foreign> elsewhere;

    /** The most alike first. */
    public List<LikeClaims.Liked> getClaims() {
        return answer().claims();
    }

    /** Whether likeness cannot be seen yet. */
    public boolean isLater() {
        return !answer().ready();
    }

    /** What other organisations found of something like it. */
    public List<ForeignReviews.Foreign> getElsewhere() {
        List<ForeignReviews.Foreign> known = elsewhere;
        if (known == null) {
            known = seeForeignReviews.like(current.get(), panel.getSheet().claimId());
            elsewhere = known;
        }
        return known;
    }

    private LikeClaims.Answer answer() {
        LikeClaims.Answer known = answer;
        if (known == null) {
            known = seeLikeClaims.see(current.get(), panel.getSheet().claimId());
            answer = known;
        }
        return known;
    }

    /** The rating of an earlier claim; null before the first. */
    public @Nullable Rating rating(LikeClaims.Liked claim) {
        Scale scale = claim.ownDraft() ? Scale.OWN_DRAFT : newsrooms.current().scale();
        return Optional.ofNullable(claim.rating()).flatMap(scale::find).orElse(null);
    }

    /** Which numbers differ, as a sentence; empty when none do. */
    public String numbers(LikeClaims.Liked claim) {
        return claim.numbersDiffer() ? say.words("like.numbers", String.join(", ", claim.numbersHere()),
                String.join(", ", claim.numbersThere())) : "";
    }

    /**
     * Whether its sources and verdict can be taken over now: approved, of the same scale, and with the same numbers.
     */
    public boolean offers(LikeClaims.Liked claim) {
        return claim.state() == ClaimState.APPROVED && !claim.numbersDiffer() && claim.rating() != null
                && panel.getSheet().scale().find(claim.rating()).isPresent()
                && panel.getSheet().acts().allow(ClaimAct.PROPOSE);
    }
}

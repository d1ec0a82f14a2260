package org.touchstone.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Newsrooms;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.Publication;
import org.touchstone.publication.Publications;
import org.touchstone.publication.Standing;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;

/**
 * A review, or one claim of it, as a card in a frame of somebody else's page: {@code /embed/reviews/{slug}} and
 * {@code …/claims/{k}}. When the review is taken down the frame says so.
 */
@Named("embed")
@RequestScoped
public class EmbedPage {

    private static final int RATIONALE = 320;

    @Inject
    private Publications publications;

    @Inject
    private Shelf shelf;

    @Inject
    private Newsrooms newsrooms;

    @Inject
    private Route route;

    @Inject
    private Sentences sentences;

    @Inject
    private PublicAddress publicAddress;

    private Publication publication;
    private @Nullable ShownReview shown;

    @PostConstruct
    void find() {
        publication = publications.withSlug(route.word("slug")).orElseThrow(() -> new Refusal.NotFound("page"));
        if (publication.standing().shown()) {
            shown = new ShownReview(shelf.withSlug(publication.slug()).orElseThrow(), sentences);
        }
    }

    /** Says by its status, too, that the review was taken down. */
    public void open() {
        if (shown == null) {
            FacesContext.getCurrentInstance().getExternalContext()
                    .setResponseStatus(publication.standing() == Standing.WITHHELD_BY_LAW ? 451 : 410);
        }
    }

    /** The review; null when it was taken down. */
    public @Nullable ShownReview getShown() {
        return shown;
    }

    /** The claim the address names; null when it names none. */
    public @Nullable ReviewedClaim getClaim() {
        if (shown == null || !route.has("k")) {
            return null;
        }
        return shown.edition().claim((int) Math.min(route.number("k"), Integer.MAX_VALUE))
                .orElseThrow(() -> new Refusal.NotFound("page"));
    }

    /** Why the claim was rated so, as far as a card has room for it. */
    public String getWhy() {
        ReviewedClaim claim = getClaim();
        if (claim == null) {
            return "";
        }
        String why = claim.rationale() != null ? claim.rationale().text()
                : claim.closingReason() != null ? claim.closingReason() : "";
        if (why.length() <= RATIONALE) {
            return why;
        }
        int end = why.lastIndexOf(' ', RATIONALE);
        return why.substring(0, end < RATIONALE / 2 ? why.offsetByCodePoints(0, RATIONALE / 2) : end) + "…";
    }

    /** Whose review it is: as it was published, or as the newsroom is called when it says no more of it. */
    public String getNewsroom() {
        return shown == null ? newsrooms.current().name() : shown.edition().newsroom();
    }

    public boolean isUnderReview() {
        return publication.standing() == Standing.UNDER_REVIEW;
    }

    /** What happened to a review that was taken down, with the newsroom's reason. */
    public String getGone() {
        return sentences.words("refusal.gone." + publication.standing(), publication.standingReason());
    }

    /** How the review stands. */
    public Publication getPublication() {
        return publication;
    }

    /** Where all of it is found. */
    public String getAddress() {
        ReviewedClaim claim = getClaim();
        return claim == null ? publicAddress.review(publication.slug())
                : publicAddress.claim(publication.slug(), claim.number());
    }
}

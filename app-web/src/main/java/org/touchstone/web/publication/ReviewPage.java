package org.touchstone.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;

/** The reviewed article and one claim of it, for readers: {@code /reviews/{slug}} and {@code …/claims/{k}}. */
@Named("review")
@RequestScoped
public class ReviewPage {

    @Inject
    private Shelf shelf;

    @Inject
    private Route route;

    @Inject
    private Sentences sentences;

    @Inject
    private PublicAddress publicAddress;

    private ShownReview shown;

    @PostConstruct
    void find() {
        shown = shelf.withSlug(route.word("slug")).map(edition -> new ShownReview(edition, sentences))
                .orElseThrow(() -> new Refusal.NotFound("page"));
    }

    /** The review, ready to be shown. */
    public ShownReview getShown() {
        return shown;
    }

    /** The edition that is shown. */
    public PublishedReview getEdition() {
        return shown.edition();
    }

    /** The claim the address names. */
    public ReviewedClaim getClaim() {
        return getEdition().claim((int) route.number("k")).orElseThrow(() -> new Refusal.NotFound("page"));
    }

    /** The claim's ClaimReview, as the text of its script element. */
    public String getMarkup() {
        ReviewedClaim claim = getClaim();
        return ClaimReviewMarkup.script(ClaimReviewMarkup.of(getEdition(), claim, getClaimAddress(),
                publicAddress.root(), shown.label(claim)));
    }

    /** Where this review is public. */
    public String getAddress() {
        return publicAddress.review(getEdition().slug());
    }

    /** Where the claim the address names is public. */
    public String getClaimAddress() {
        return publicAddress.claim(getEdition().slug(), getClaim().number());
    }
}

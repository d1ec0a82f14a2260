package org.touchstone.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Tone;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;

/** The reviewed article and one claim of it, for readers: {@code /reviews/{slug}} and {@code …/claims/{k}}. */
@Named("review")
@RequestScoped
public class ReviewPage {

    /** A verdict with how often it was given. */
    public record Count(String label, Tone tone, int number) {
    }

    @Inject
    private Shelf shelf;

    @Inject
    private Route route;

    @Inject
    private Sentences sentences;

    @Inject
    private PublicAddress publicAddress;

    private PublishedReview review;
    private ReviewText text;

    @PostConstruct
    void find() {
        show(shelf.withSlug(route.word("slug")).orElseThrow(() -> new Refusal.NotFound("page")));
    }

    private void show(PublishedReview found) {
        review = found;
        text = new ReviewText(found, new ReviewText.Words() {
            @Override
            public String verdict(ReviewedClaim claim) {
                return sentences.words("review.mark", claim.number(), label(claim));
            }

            @Override
            public String gap() {
                return sentences.words("review.gap");
            }
        });
    }

    /** The edition that is shown. */
    public PublishedReview getEdition() {
        return review;
    }

    /** The text with its notes, paragraph by paragraph. */
    public List<ReviewText.Block> getBlocks() {
        return text.blocks();
    }

    /** The picture of the verdicts along the text. */
    public List<ReviewText.Bar> getBars() {
        return text.bars();
    }

    /** How often each verdict was given, in the order of the scale as far as the claims show it. */
    public List<Count> getCounts() {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Tone tone : Tone.values()) {
            for (ReviewedClaim claim : review.claims()) {
                if (claim.tone() == tone) {
                    counts.merge(label(claim), new Count(label(claim), tone, 1),
                            (one, other) -> new Count(one.label(), one.tone(), one.number() + 1));
                }
            }
        }
        return new ArrayList<>(counts.values());
    }

    /** The picture in words: each claim's number with its verdict, in the order of the text. */
    public String getBarsInWords() {
        return sentences.words("review.stripInWords", String.join(", ",
                getBars().stream().map(bar -> bar.claim().number() + " " + label(bar.claim())).toList()));
    }

    /** The words readers see as the verdict. */
    public String label(ReviewedClaim claim) {
        return claim.rating() == null ? sentences.words("review.status." + claim.status()) : claim.rating().label();
    }

    /** The claim the address names. */
    public ReviewedClaim getClaim() {
        return review.claim((int) route.number("k")).orElseThrow(() -> new Refusal.NotFound("page"));
    }

    /** The claim's ClaimReview, as the text of its script element. */
    public String getMarkup() {
        ReviewedClaim claim = getClaim();
        return ClaimReviewMarkup.script(ClaimReviewMarkup.of(review, claim,
                publicAddress.claim(review.slug(), claim.number()), publicAddress.root(), label(claim)));
    }

    /** Where this review is public. */
    public String getAddress() {
        return publicAddress.review(review.slug());
    }

    /** Where the claim the address names is public. */
    public String getClaimAddress() {
        return publicAddress.claim(review.slug(), getClaim().number());
    }
}

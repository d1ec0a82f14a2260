package org.touchstone.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.touchstone.newsroom.Refusal;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.picture.Card;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;
import org.touchstone.web.serving.Body;
import org.touchstone.web.serving.Format;

/** The pictures that others show beside links to us (Open Graph): of a review and of each of its claims. */
@ApplicationScoped
public class SharedPictures implements Format {

    @Inject
    private Shelf shelf;

    @Inject
    private ShownLogo shownLogo;

    @Inject
    private Sentences sentences;

    @Override
    public List<Address> addresses() {
        return List.of(new Address(Pattern.compile("/reviews/" + EditionFormats.SLUG
                + "(?:/claims/(?<claim>[1-9][0-9]{0,8}))?/card\\.png"), List.of()));
    }

    @Override
    public Body write(Asked asked) {
        PublishedReview review = shelf.withSlug(asked.parts().getOrDefault("slug", ""))
                .orElseThrow(() -> new Refusal.NotFound("page"));
        var shown = new ShownReview(review, sentences);
        byte[] logo = shownLogo.bytes().orElse(null);
        byte[] png;
        if (asked.parts().containsKey("claim")) {
            ReviewedClaim claim = review.claim(asked.number("claim")).orElseThrow(() -> new Refusal.NotFound("page"));
            png = Card.png(review.newsroom(), logo, claim.claimant() == null ? sentences.words("embed.claim")
                    : sentences.words("embed.claimBy", claim.claimant()), claim.wording(),
                    List.of(new Card.Verdict(claim.tone(), shown.label(claim), 0)));
        } else {
            png = Card.png(review.newsroom(), logo, sentences.words("review.kicker"), review.article().title(),
                    verdicts(shown));
        }
        return Body.of(200, "image/png", png, MachineBody.OPEN);
    }

    private static List<Card.Verdict> verdicts(ShownReview shown) {
        List<Card.Verdict> verdicts = shown.counts().stream()
                .map(count -> new Card.Verdict(count.tone(), count.label() + " " + count.number(), count.number()))
                .toList();
        // one alone would be shown as large as a claim's
        return verdicts.size() == 1 ? List.of(verdicts.get(0), new Card.Verdict(verdicts.get(0).tone(), "", 0))
                : verdicts;
    }
}

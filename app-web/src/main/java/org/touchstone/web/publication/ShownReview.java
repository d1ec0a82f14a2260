package org.touchstone.web.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.newsroom.Tone;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.lettering.SeenText;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;

/** A review made ready for its page: the text with its notes, the picture of the verdicts, the counts. */
public final class ShownReview {

    /** A verdict with how often it was given. */
    public record Count(String label, Tone tone, int number) {
    }

    private final PublishedReview edition;
    private final String home;
    private final Sentences sentences;
    private final ReviewText text;

    /** The newest edition, or a preview of the next. */
    ShownReview(PublishedReview edition, Sentences sentences) {
        this(edition, sentences, "");
    }

    /**
     * @param below what comes after the review's address, for an edition under its number
     */
    ShownReview(PublishedReview edition, Sentences sentences, String below) {
        this.edition = edition;
        this.home = "/reviews/" + edition.slug() + below;
        this.sentences = sentences;
        this.text = new ReviewText(edition, new ReviewText.Words() {
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

    public PublishedReview edition() {
        return edition;
    }

    /** Where it is shown, below our root: the pages of its claims lie below that. */
    public String home() {
        return home;
    }

    /** Which way the article is written: the notes stand where its lines end. */
    public String direction() {
        return SeenText.fromTheRight(edition.article().language()) ? "rtl" : "ltr";
    }

    /** The text with its notes, paragraph by paragraph. */
    public List<ReviewText.Block> blocks() {
        return text.blocks();
    }

    /** The picture of the verdicts along the text. */
    public List<ReviewText.Bar> bars() {
        return text.bars();
    }

    /** The picture in words: each claim's number with its verdict, in the order of the text. */
    public String barsInWords() {
        return sentences.words("review.stripInWords", String.join(", ",
                bars().stream().map(bar -> bar.claim().number() + " " + label(bar.claim())).toList()));
    }

    /** How often each verdict was given, from true to false and then those without a number. */
    public List<Count> counts() {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Tone tone : Tone.values()) {
            for (ReviewedClaim claim : edition.claims()) {
                if (claim.tone() == tone) {
                    counts.merge(label(claim), new Count(label(claim), tone, 1),
                            (one, other) -> new Count(one.label(), one.tone(), one.number() + 1));
                }
            }
        }
        return new ArrayList<>(counts.values());
    }

    /** The words readers see as the verdict. */
    public String label(ReviewedClaim claim) {
        return claim.rating() == null ? sentences.words("review.status." + claim.status()) : claim.rating().label();
    }
}

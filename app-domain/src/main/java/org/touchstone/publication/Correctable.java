package org.touchstone.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.ClosedAs;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.ReviewState.Review;

/** What of a published edition has another wording, verdict or source on the desk, and may be corrected by it. */
final class Correctable {

    private final Review review;
    private final EditionContent content;
    private final Map<String, Object> now;
    private final CorrectedContent corrected;
    private final Map<String, Object> frozen;

    /**
     * @param latest the edition readers see
     * @param imprint of an edition made now
     */
    Correctable(Review review, RichText richText, Edition latest, Imprint imprint) {
        this.review = review;
        this.content = new EditionContent(review, richText);
        this.now = content.members(imprint);
        this.frozen = JsonText.object(latest.content());
        this.corrected = new CorrectedContent(frozen, now);
    }

    /** Whether a new edition would say anything else than the one readers see. */
    boolean newsForReaders() {
        return !EditionContent.sameSubstance(frozen, now);
    }

    /** What is another one now, with what is in the way of correcting it. */
    List<ChangedPart> parts(Member editor) {
        var parts = new ArrayList<ChangedPart>();
        if (corrected.conclusionDiffers()) {
            parts.add(new ChangedPart(0, "", obstacle()));
        }
        for (int number : corrected.numbers()) {
            if (corrected.differs(number)) {
                parts.add(new ChangedPart(number, corrected.wording(number), obstacle(number, editor)));
            }
        }
        return parts;
    }

    /**
     * The edition with these parts corrected.
     *
     * @throws Refusal.Invalid when none is named, or one that readers do not know
     * @throws Refusal.NotNow when a part is the same still, or not approved as it is now
     */
    Map<String, Object> with(Set<Integer> claims, boolean conclusion, Member editor, Imprint imprint) {
        if (claims.isEmpty() && !conclusion) {
            throw new Refusal.Invalid("claims", "correction.nothing");
        }
        List<Integer> known = corrected.numbers();
        for (int number : claims) {
            if (!known.contains(number)) {
                throw new Refusal.Invalid("claims", "correction.unknown", number);
            }
            if (!corrected.differs(number)) {
                throw new Refusal.NotNow("correction.unchanged", number);
            }
            obstacle(number, editor).ifPresent(key -> {
                throw new Refusal.NotNow(key, number);
            });
        }
        if (conclusion) {
            if (!corrected.conclusionDiffers()) {
                throw new Refusal.NotNow("correction.conclusionUnchanged");
            }
            obstacle().ifPresent(key -> {
                throw new Refusal.NotNow(key);
            });
        }
        return corrected.with(claims, conclusion, content, imprint);
    }

    private Optional<String> obstacle() {
        return review.conclusion().filter(Conclusion::approved).isPresent() ? Optional.empty()
                : Optional.of("correction.conclusionUnapproved");
    }

    /** A verdict needs its approval; a closure, which nobody approves by itself, another editor than who closed it. */
    private Optional<String> obstacle(int number, Member editor) {
        Claim claim = review.claims().stream().filter(one -> one.number() == number).findFirst().orElseThrow();
        if (claim.state() == ClaimState.APPROVED) {
            return claim.missing(review.evidence()).map(key -> "correction.unsourced");
        }
        if (claim.closing().isEmpty()) {
            return Optional.of("correction.unapproved");
        }
        if (claim.closing().get().closedAs() == ClosedAs.WITHDRAWN) {
            return Optional.of("correction.withdrawn");
        }
        return claim.closing().filter(closing -> editor.is(closing.closedBy())).map(closing -> "correction.closedIt");
    }
}

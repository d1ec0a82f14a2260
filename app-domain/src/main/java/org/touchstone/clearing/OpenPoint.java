package org.touchstone.clearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touchstone.article.Sha256;
import org.touchstone.article.SentenceState;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.Standing;
import org.touchstone.claim.Verdict;
import org.touchstone.publication.Blocker;
import org.touchstone.publication.ReviewState.Review;

/**
 * Something of the newsroom's own draft that is not confirmed. It keeps the draft from being cleared until its words
 * are gone, it is confirmed, or an editor lets it stand with a reason.
 *
 * @param what which kind of point it is
 * @param key what names it within the draft: {@code unread}, {@code set-aside}, or {@code claim-} and the claim's id
 * @param number what its sentence counts or names: unread sentences, things set aside, or the claim's number
 * @param where the place of the first unread sentence, or the claim's id; -1 where there is none
 * @param digest of what an editor lets stand: when that changes, nobody has let it stand
 */
public record OpenPoint(What what, String key, int number, long where, Sha256 digest) {

    /** The kinds of points there are. */
    public enum What {
        /** Sentences nobody has said anything of. */
        UNREAD,
        /** No verdict is approved. */
        CLAIM_UNDECIDED,
        /** It is wrong as it stands. */
        CLAIM_CHANGE_NEEDED,
        /** Nobody could find out. */
        CLAIM_CANNOT_CONFIRM,
        /** Its words could stand at more than one place of the draft. */
        CLAIM_UNPLACED,
        /** It was confirmed beside other words than stand there now. */
        CLAIM_UNCONFIRMED,
        /** A source of it changed. */
        CLAIM_NEEDS_ATTENTION,
        /** It was copy-edited since. */
        CLAIM_COPY_EDITED,
        /** By today's sources it would not be confirmed. */
        CLAIM_UNSOURCED,
        /** It was closed as a duplicate of a claim that was closed itself. */
        DUPLICATE_OF_NOTHING,
        /** What was set aside or closed waits for a second person's signature. */
        SET_ASIDE_UNSIGNED
    }

    /** The rating of a claim of which nothing is open. */
    public static final String CONFIRMED = "CONFIRMED";

    /** All that is open, in the order somebody would mend it. */
    static List<OpenPoint> of(Review review) {
        var points = new ArrayList<OpenPoint>();
        if (review.coverage().unread() > 0) {
            points.add(new OpenPoint(What.UNREAD, "unread", review.coverage().unread(),
                    review.coverage().firstUnread(), unread(review)));
        }
        List<Blocker> blockers = review.blockers();
        for (Claim claim : review.claims()) {
            what(claim, blockers).ifPresent(what -> points.add(new OpenPoint(what, "claim-" + claim.claimId(),
                    claim.number(), claim.claimId().value(), digest(what, claim, review))));
        }
        if (blockers.stream().anyMatch(blocker -> blocker.what() == Blocker.What.SET_ASIDE_UNSIGNED)) {
            points.add(new OpenPoint(What.SET_ASIDE_UNSIGNED, "set-aside", review.setAside().size(), -1,
                    review.setAside().digest()));
        }
        return List.copyOf(points);
    }

    /** What an editor clears: the text, and everything that was found of it. */
    static Sha256 content(Review review) {
        var lines = new ArrayList<String>();
        lines.add(review.draft().sha256().hex());
        for (Claim claim : review.claims()) {
            lines.add(claim.number() + " " + claim.state() + " " + claim.standing() + " "
                    + claim.fingerprint(review.evidence()).hex());
        }
        lines.add(review.setAside().digest().hex());
        of(review).forEach(point -> lines.add(point.key() + " " + point.digest().hex()));
        return Sha256.of(String.join("\n", lines));
    }

    private static Optional<What> what(Claim claim, List<Blocker> blockers) {
        // what is gone from the text needs no clearing
        if (claim.state() != ClaimState.CLOSED && claim.standing() == Standing.GONE) {
            return Optional.empty();
        }
        Optional<What> blocked = blockers.stream().filter(blocker -> blocker.where() == claim.claimId().value())
                .flatMap(blocker -> known(blocker.what()).stream()).findFirst();
        return blocked.isPresent() || claim.state() == ClaimState.CLOSED ? blocked
                : claim.verdict().map(Verdict::rating).filter(rating -> !rating.equals(CONFIRMED))
                        .map(rating -> What.valueOf("CLAIM_" + rating));
    }

    private static Optional<What> known(Blocker.What what) {
        return switch (what) {
            case CLAIM_UNDECIDED, CLAIM_UNPLACED, CLAIM_UNCONFIRMED, CLAIM_NEEDS_ATTENTION, CLAIM_COPY_EDITED,
                    CLAIM_UNSOURCED, DUPLICATE_OF_NOTHING -> Optional.of(What.valueOf(what.name()));
            default -> Optional.empty();
        };
    }

    private static Sha256 digest(What what, Claim claim, Review review) {
        return Sha256.of(String.join("\n", what.name(), claim.state().name(), claim.standing().name(),
                claim.fingerprint(review.evidence()).hex()));
    }

    private static Sha256 unread(Review review) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < review.coverage().sentences(); i++) {
            SentenceState state = review.coverage().state(i);
            if (!state.done()) {
                lines.add(i + " " + state);
            }
        }
        return Sha256.of(String.join("\n", lines));
    }
}

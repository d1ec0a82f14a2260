package org.touchstone.publication;

/**
 * A reason why an article cannot be published yet.
 *
 * @param what which reason it is; the sentence is the message {@code blocker.} and its name
 * @param number what the sentence counts or names: unread sentences, the claim's number, or 0
 * @param where what mends it: the sentence's place counted from 0, or the claim's id; -1 where the page itself does
 */
public record Blocker(What what, int number, long where) {

    /** The reasons there are. */
    public enum What {
        /** It is the newsroom's own draft, which is cleared and not reviewed in public. */
        OWN_DRAFT,
        /** Sentences are unread; leads to the first. */
        UNREAD,
        /** A claim is neither approved nor closed. */
        CLAIM_UNDECIDED,
        /** A claim's words are not found in the newest draft. */
        CLAIM_UNPLACED,
        /** A claim is approved, and what stands around it in the newest draft is not what stood there. */
        CLAIM_UNCONFIRMED,
        /** A source of a claim changed, and nobody has looked at the claim again. */
        CLAIM_NEEDS_ATTENTION,
        /** A claim was copy-edited since it was approved, and nobody has confirmed it. */
        CLAIM_COPY_EDITED,
        /** A claim was approved, and by today's sources its verdict would not stand. */
        CLAIM_UNSOURCED,
        /** A claim was closed as a duplicate of one that has no verdict itself. */
        DUPLICATE_OF_NOTHING,
        /** What was set aside or closed waits for a second person's signature. */
        SET_ASIDE_UNSIGNED,
        CONCLUSION_MISSING,
        CONCLUSION_UNAPPROVED,
        PUBLISHER_MISSING,
        /** Programs would not take a claim’s ClaimReview: its words begin with the rating. */
        MARKUP_HOLDS_RATING,
        /** The one credited with a claim is the newsroom itself. */
        MARKUP_OF_OURSELVES,
        /** The article’s address is no whole one. */
        MARKUP_ADDRESS,
        /** Something else that a ClaimReview must say is missing or off the scale. */
        MARKUP_INCOMPLETE
    }
}

package org.touchstone.claim;

import java.time.Instant;
import org.touchstone.newsroom.MemberId;

/**
 * Text a member has begun in a form of a claim and not sent yet. It outlives the browser, and whoever gets the claim
 * assigned finds it there under the name of who wrote it.
 *
 * @param field the form's field, such as {@code rationale}
 */
public record HalfWritten(ClaimId claimId, MemberId writer, String field, String text, Instant at) {

    /** The longest text kept, in code points. */
    public static final int LIMIT = 10_000;
}

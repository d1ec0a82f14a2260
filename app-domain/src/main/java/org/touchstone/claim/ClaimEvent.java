package org.touchstone.claim;

import java.time.Instant;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Sha256;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/**
 * Something was done to a claim.
 *
 * @param snapshot what the claim is now; it goes into the claim's revisions and never into the audit
 * @param taken what the act took off it; goes where the snapshot goes
 * @param fingerprint of what an approval of the claim as it is now binds
 */
public record ClaimEvent(ClaimId claimId, ArticleId articleId, ClaimAct what, int revision, ClaimState was,
                         ClaimState is, Sha256 fingerprint, Snapshot snapshot, Taken taken,
                         MemberId by, Instant at)
        implements Happening {

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String act() {
        return what.word();
    }

    @Override
    public String subject() {
        return "claim/" + claimId;
    }

    @Override
    public String before() {
        return what == ClaimAct.MAKE ? "" : was.name();
    }

    @Override
    public String after() {
        return is.name();
    }

    @Override
    public String digest() {
        return fingerprint.hex();
    }
}

package org.touchstone.claim;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.MemberId;

/**
 * Who has an article before their eyes at this moment, at whichever server, and which claim. It is told from server to
 * server and kept in memory alone: nothing of it is ever stored, and nobody can ask later who looked at what.
 */
public interface Presence {

    /** Somebody not heard of for this long has left. */
    Duration GONE_AFTER = Duration.ofSeconds(8);

    /**
     * Somebody who is there.
     *
     * @param claim the claim they have open, null for none
     */
    record Here(MemberId memberId, @Nullable ClaimId claim) {
    }

    /** Says that the member is there; said again and again while they are. */
    void say(ArticleId articleId, MemberId memberId, @Nullable ClaimId claim);

    /** Everybody there, by member. */
    List<Here> at(ArticleId articleId);
}

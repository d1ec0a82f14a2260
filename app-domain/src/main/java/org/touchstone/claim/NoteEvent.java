package org.touchstone.claim;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/**
 * Something was said about a claim, changed, resolved or reopened.
 *
 * @param mentioned who is called by name in it and was not before
 * @param answered who wrote in the thread before; empty when it is no answer
 */
public record NoteEvent(Act what, NoteId noteId, ClaimId claimId, ArticleId articleId, int revision,
                        Set<MemberId> mentioned, Set<MemberId> answered, MemberId by, Instant at)
        implements Happening {

    /** What can happen to a message. */
    public enum Act {
        WRITE, EDIT, RESOLVE, REOPEN
    }

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String act() {
        return "note." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "claim/" + claimId + "/note/" + noteId.value();
    }
}

package org.touchstone.claim;

import java.time.Instant;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/** Somebody wrote a note on a claim. */
public record NoteWritten(NoteId noteId, ClaimId claimId, ArticleId articleId, MemberId by, Instant at)
        implements Happening {

    @Override
    public long chain() {
        return articleId.value();
    }

    @Override
    public String act() {
        return "note.write";
    }

    @Override
    public String subject() {
        return "claim/" + claimId + "/note/" + noteId.value();
    }

    @Override
    public int revision() {
        return 1;
    }
}

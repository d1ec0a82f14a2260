package org.touchstone.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.touchstone.article.ArticleId;

/** The notes on all claims. */
public interface Notes {

    NoteId nextId();

    void add(Note note);

    Optional<Note> withId(NoteId noteId);

    /** The note, held for this transaction alone. */
    Optional<Note> forChange(NoteId noteId);

    /** The claim's notes, oldest first. */
    List<Note> ofClaim(ClaimId claimId);

    /** The notes on all claims of the article, oldest first. */
    List<Note> ofArticle(ArticleId articleId);

    /** Those of the claims about which something was said that is not resolved. */
    Set<ClaimId> withOpenTalk(Collection<ClaimId> claimIds);
}

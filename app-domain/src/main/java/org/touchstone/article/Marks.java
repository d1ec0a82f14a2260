package org.touchstone.article;

import java.util.List;
import java.util.Optional;

/** The marks of all drafts. */
public interface Marks {

    void add(Mark mark);

    Optional<Mark> withId(MarkId markId);

    /** The marks of one draft by sentence, cleared ones included. */
    List<Mark> ofDraft(DraftId draftId);

    /** The marks of one draft; nobody else marks a sentence of it until the transaction ends. */
    default List<Mark> forChange(DraftId draftId) {
        return ofDraft(draftId);
    }
}

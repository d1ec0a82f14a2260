package org.touchstone.article;

import java.util.List;

/** The writers' comments and notes of all drafts. */
public interface SourceLeads {

    /**
     * A comment or note of the writer, often the very source of what a sentence says.
     *
     * @param sentence the sentence it stands on, from 0
     * @param author who left it, or empty
     * @param note whether it was a footnote, else a comment
     */
    record SourceLead(int sentence, String text, String author, boolean note) {
    }

    /** Keeps the leads of a draft, which has none yet. */
    void add(DraftId draftId, List<SourceLead> leads);

    /** In the order of the document. */
    List<SourceLead> ofDraft(DraftId draftId);
}

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

    /** Keeps what the writer noted in a text that has become this draft, at the sentences the notes stand on. */
    default void addOf(Arrival arrival, Draft draft) {
        List<SourceLead> leads = arrival.leads().stream().map(lead -> new SourceLead(sentence(draft, lead.at()),
                lead.text(), lead.author(), lead.kind().endsWith("NOTE"))).toList();
        if (!leads.isEmpty()) {
            add(draft.draftId(), leads);
        }
    }

    private static int sentence(Draft draft, int at) {
        int point = Math.max(0, Math.min(draft.length() - 1, at));
        return Math.max(0, Math.min(draft.sentences().size() - 1, draft.segments().sentenceAt(point)));
    }

    /** In the order of the document. */
    List<SourceLead> ofDraft(DraftId draftId);
}

package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Lets the writer of a message say it otherwise; what it said before stays to be read. */
@Dependent
public class EditNote {

    private final Talk talk;

    @Inject
    public EditNote(Talk talk) {
        this.talk = talk;
    }

    /**
     * @param seen the revision of the message that was changed
     * @throws org.touchstone.newsroom.Refusal.NotAllowed unless its writer does it
     * @throws org.touchstone.newsroom.Refusal.Stale when it was changed since
     */
    @Transactional
    public void edit(Member member, NoteId noteId, int seen, @Nullable String text) {
        member.must(Ability.WRITE_CLAIM);
        Note note = talk.take(noteId);
        String before = note.text();
        if (note.edit(seen, text, member, talk.now())) {
            talk.changed(NoteEvent.Act.EDIT, note, before, member);
        }
    }
}

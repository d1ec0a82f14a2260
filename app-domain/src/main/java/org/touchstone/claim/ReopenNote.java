package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Takes a settled thread in the talk about a claim up again. */
@Dependent
public class ReopenNote {

    private final Talk talk;

    @Inject
    public ReopenNote(Talk talk) {
        this.talk = talk;
    }

    @Transactional
    public void reopen(Member member, NoteId noteId) {
        member.must(Ability.WRITE_CLAIM);
        Note note = talk.take(noteId);
        note.reopen();
        talk.changed(NoteEvent.Act.REOPEN, note, note.text(), member);
    }
}

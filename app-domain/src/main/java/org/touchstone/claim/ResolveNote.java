package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Says that a thread in the talk about a claim is settled. */
@Dependent
public class ResolveNote {

    private final Talk talk;

    @Inject
    public ResolveNote(Talk talk) {
        this.talk = talk;
    }

    /**
     * @throws org.touchstone.newsroom.Refusal.NotAllowed unless the one who began it or an editor does it
     */
    @Transactional
    public void resolve(Member member, NoteId noteId) {
        member.must(Ability.WRITE_CLAIM);
        Note note = talk.take(noteId);
        note.resolve(member, talk.now());
        talk.changed(NoteEvent.Act.RESOLVE, note, note.text(), member);
    }
}

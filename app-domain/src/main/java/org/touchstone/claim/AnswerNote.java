package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Answers in a thread of the talk about a claim; a resolved one is open again by that. */
@Dependent
public class AnswerNote {

    private final Talk talk;

    @Inject
    public AnswerNote(Talk talk) {
        this.talk = talk;
    }

    /**
     * @param noteId any message of the thread
     * @throws org.touchstone.newsroom.Refusal.NotFound when there is none
     */
    @Transactional
    public NoteId answer(Member member, NoteId noteId, @Nullable String text) {
        member.must(Ability.WRITE_CLAIM);
        Note first = talk.first(noteId);
        if (first.resolvedBy().isPresent()) {
            first.reopen();
            talk.changed(NoteEvent.Act.REOPEN, first, first.text(), member);
        }
        return talk.say(member, first.claimId(), first, text);
    }
}

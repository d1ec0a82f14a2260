package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Begins a thread in the talk about a claim, in whatever state it is. */
@Dependent
public class WriteNote {

    private final Talk talk;

    @Inject
    public WriteNote(Talk talk) {
        this.talk = talk;
    }

    @Transactional
    public NoteId write(Member member, ClaimId claimId, @Nullable String text) {
        member.must(Ability.WRITE_CLAIM);
        return talk.say(member, claimId, null, text);
    }
}

package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;

/** Writes a note on a claim, in whatever state it is. */
@Dependent
public class WriteNote {

    private final Claims claims;
    private final Notes notes;
    private final Event<NoteWritten> events;
    private final Clock clock;

    @Inject
    public WriteNote(Claims claims, Notes notes, Event<NoteWritten> events, Clock clock) {
        this.claims = claims;
        this.notes = notes;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public NoteId write(Member member, ClaimId claimId, String text) {
        member.must(Ability.WRITE_CLAIM);
        Claim claim = claims.get(claimId);
        Instant now = clock.instant();
        var note = new Note(notes.nextId(), claimId, text, member, now);
        notes.add(note);
        events.fire(new NoteWritten(note.noteId(), claimId, claim.articleId(), member.memberId(), now));
        return note.noteId();
    }
}

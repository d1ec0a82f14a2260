package org.touchstone.claim;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.newsroom.Refusal;

/** What every use case of the talk about a claim needs: the messages, who is called in them, and somebody to tell. */
@Dependent
public class Talk {

    private final Claims claims;
    private final Notes notes;
    private final Members members;
    private final Event<NoteEvent> events;
    private final Clock clock;

    @Inject
    public Talk(Claims claims, Notes notes, Members members, Event<NoteEvent> events, Clock clock) {
        this.claims = claims;
        this.notes = notes;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * The message, held until the transaction ends.
     *
     * @throws Refusal.NotFound when there is none
     */
    Note take(NoteId noteId) {
        return notes.forChange(noteId).orElseThrow(() -> new Refusal.NotFound("note"));
    }

    /** The first message of the thread this one belongs to, held until the transaction ends. */
    Note first(NoteId noteId) {
        return take(notes.withId(noteId).orElseThrow(() -> new Refusal.NotFound("note")).thread());
    }

    /** Adds a message and tells of it. */
    NoteId say(Member by, ClaimId claimId, @Nullable Note answered, @Nullable String text) {
        // there must be such a claim
        claims.get(claimId);
        Set<MemberId> inThread = answered == null ? Set.of() : writersIn(claimId, answered.thread());
        var note = new Note(notes.nextId(), claimId, answered, text, by, now());
        notes.add(note);
        tell(NoteEvent.Act.WRITE, note, mentioned(note.text()), inThread, by);
        return note.noteId();
    }

    private Set<MemberId> writersIn(ClaimId claimId, NoteId thread) {
        return notes.ofClaim(claimId).stream().filter(note -> note.thread().equals(thread)).map(Note::writtenBy)
                .collect(Collectors.toSet());
    }

    /** Tells of a change; who was called in it before is not called again. */
    void changed(NoteEvent.Act act, Note note, String before, Member by) {
        var called = new HashSet<>(mentioned(note.text()));
        called.removeAll(mentioned(before));
        tell(act, note, called, Set.of(), by);
    }

    private Set<MemberId> mentioned(String text) {
        return text.indexOf('@') < 0 ? Set.of() : new Mentions(members.all()).in(text);
    }

    private void tell(NoteEvent.Act act, Note note, Set<MemberId> called, Set<MemberId> answered, Member by) {
        events.fire(new NoteEvent(act, note.noteId(), note.claimId(), claims.get(note.claimId()).articleId(),
                note.revision(), Set.copyOf(called), answered, by.memberId(), now()));
    }
}

package org.touchstone.web.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.Mentions;
import org.touchstone.claim.Note;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Members;
import org.touchstone.web.signin.CurrentMember;

/** The talk about the claim that is shown: its threads, and who can be called by name. */
@Named("talk")
@RequestScoped
public class TalkPanel {

    @Inject
    private ClaimPanel claimPanel;

    @Inject
    private Members members;

    @Inject
    private CurrentMember current;

    private @Nullable List<Member> people;

    /** A thread: its first message, and the answers in their order. */
    public record Thread(Note first, List<Note> answers) {
    }

    /** A part of a message: plain words, or somebody's name. */
    public record Piece(String words, boolean mention) {
    }

    /** Threads that are not settled, the oldest first. */
    public List<Thread> getOpen() {
        return threads(false);
    }

    /** Settled threads, the oldest first. */
    public List<Thread> getResolved() {
        return threads(true);
    }

    private List<Thread> threads(boolean resolved) {
        List<Note> notes = claimPanel.getSheet().notes();
        return notes.stream().filter(note -> note.beginsThread() && note.resolvedBy().isPresent() == resolved)
                .map(first -> new Thread(first, notes.stream().filter(note -> !note.beginsThread()
                        && note.thread().equals(first.noteId())).toList())).toList();
    }

    /** Everybody who can be called by name. */
    public List<Member> getPeople() {
        List<Member> known = people;
        if (known == null) {
            known = members.all().stream().filter(member -> member.may(Ability.READ_DESK)).toList();
            people = known;
        }
        return known;
    }

    /** What a message says, with the names in it told apart. */
    public List<Piece> pieces(Note note) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (Span place : new Mentions(getPeople()).places(note.text())) {
            pieces.add(new Piece(note.text().substring(at, place.start()), false));
            pieces.add(new Piece(note.text().substring(place.start(), place.end()), true));
            at = place.end();
        }
        pieces.add(new Piece(note.text().substring(at), false));
        return pieces.stream().filter(piece -> !piece.words().isEmpty()).toList();
    }

    /** Whether the member may change the message. */
    public boolean mayEdit(Note note) {
        return claimPanel.isMayWrite() && current.get().is(note.writtenBy());
    }

    /** Whether the member may settle the thread. */
    public boolean mayResolve(Note note) {
        return claimPanel.isMayWrite() && note.mayBeResolvedBy(current.get());
    }
}

package org.touchstone.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchstone.article.ArticleId;

/** Notes for tests. */
public class InMemoryNotes implements Notes {

    private final List<Note> notes = new ArrayList<>();
    private long last;

    @Override
    public NoteId nextId() {
        return new NoteId(++last);
    }

    @Override
    public void add(Note note) {
        notes.add(note);
    }

    @Override
    public Optional<Note> withId(NoteId noteId) {
        return notes.stream().filter(note -> note.noteId().equals(noteId)).findFirst();
    }

    @Override
    public Optional<Note> forChange(NoteId noteId) {
        return withId(noteId);
    }

    @Override
    public List<Note> ofClaim(ClaimId claimId) {
        return notes.stream().filter(note -> note.claimId().equals(claimId)).toList();
    }

    @Override
    public List<Note> ofArticle(ArticleId articleId) {
        return List.copyOf(notes);
    }

    @Override
    public Set<ClaimId> withOpenTalk(Collection<ClaimId> claimIds) {
        return notes.stream().filter(note -> note.beginsThread() && note.resolvedBy().isEmpty()).map(Note::claimId)
                .filter(claimIds::contains).collect(Collectors.toSet());
    }
}

package org.touchstone.persistence.claim;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.Note;
import org.touchstone.claim.NoteId;
import org.touchstone.claim.Notes;
import org.touchstone.persistence.Held;

/** The notes' rows. */
public interface StoredNotes extends Notes {

    EntityManager entityManager();

    @Override
    default NoteId nextId() {
        return new NoteId(Held.statement(entityManager(), "select nextval('note_seq')", Long.class).getSingleResult());
    }

    @Override
    default void add(Note note) {
        entityManager().persist(note);
    }

    @Override
    default List<Note> ofClaim(ClaimId claimId) {
        return ofClaim(claimId.value());
    }

    @HQL("from Note where claimId.value = :claim order by noteId.value")
    List<Note> ofClaim(long claim);
}

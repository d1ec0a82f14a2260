package org.touchstone.persistence.claim;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.article.ArticleId;
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
    default Optional<Note> withId(NoteId noteId) {
        return Optional.ofNullable(entityManager().find(Note.class, noteId));
    }

    @Override
    default Optional<Note> forChange(NoteId noteId) {
        return Held.alone(entityManager(), Note.class, noteId);
    }

    @Override
    default List<Note> ofClaim(ClaimId claimId) {
        List<Note> notes = ofClaim(claimId.value());
        // what they said before is read for all of them, by one statement
        notes.stream().findFirst().ifPresent(Note::earlier);
        return notes;
    }

    @Override
    default List<Note> ofArticle(ArticleId articleId) {
        return ofArticle(articleId.value());
    }

    @HQL("""
            from Note n where n.claimId.value in (
                select c.claimId.value from Claim c where c.articleId.value = :article)
            order by n.noteId.value""")
    List<Note> ofArticle(long article);

    @Override
    default Set<ClaimId> withOpenTalk(Collection<ClaimId> claimIds) {
        return claimIds.isEmpty() ? Set.of()
                : talkedAbout(claimIds.stream().map(ClaimId::value).toList()).stream().map(ClaimId::new)
                .collect(Collectors.toSet());
    }

    @HQL("""
            select distinct claimId.value from Note
            where claimId.value in :claims and answers.value is null and resolvedAt is null""")
    List<Long> talkedAbout(Collection<Long> claims);

    @HQL("from Note where claimId.value = :claim order by noteId.value")
    List<Note> ofClaim(long claim);
}

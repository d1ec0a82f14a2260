package org.touchstone.persistence.article;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.article.DraftId;
import org.touchstone.article.Mark;
import org.touchstone.article.MarkId;
import org.touchstone.article.Marks;
import org.touchstone.persistence.Held;

/** The marks' rows. */
public interface StoredMarks extends Marks {

    EntityManager entityManager();

    @Override
    default void add(Mark mark) {
        entityManager().persist(mark);
    }

    @Override
    default Optional<Mark> withId(MarkId markId) {
        return Optional.ofNullable(entityManager().find(Mark.class, markId));
    }

    @Override
    default List<Mark> ofDraft(DraftId draftId) {
        return ofDraft(draftId.value());
    }

    @Override
    default List<Mark> forChange(DraftId draftId) {
        Held.word(entityManager(), "marks", draftId.value());
        return ofDraft(draftId);
    }

    @HQL("from Mark where markId.draftId.value = :draft order by markId.sentence")
    List<Mark> ofDraft(long draft);
}

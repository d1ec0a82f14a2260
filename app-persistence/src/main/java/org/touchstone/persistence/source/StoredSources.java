package org.touchstone.persistence.source;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.persistence.Held;
import org.touchstone.source.Source;
import org.touchstone.source.SourceId;
import org.touchstone.source.Sources;

/** The sources' rows. */
public interface StoredSources extends Sources {

    EntityManager entityManager();

    @Override
    default SourceId nextId() {
        return new SourceId(Held.statement(entityManager(), "select nextval('source_seq')", Long.class)
                .getSingleResult());
    }

    @Override
    default void add(Source source) {
        entityManager().persist(source);
    }

    @Override
    default Optional<Source> withId(SourceId sourceId) {
        return Optional.ofNullable(entityManager().find(Source.class, sourceId));
    }

    @Override
    default List<Source> withIds(Collection<SourceId> sourceIds) {
        return sourceIds.isEmpty() ? List.of() : withNumbers(sourceIds.stream().map(SourceId::value).toList());
    }

    @HQL("from Source where sourceId.value in :numbers order by sourceId.value")
    List<Source> withNumbers(Collection<Long> numbers);

    @Override
    default List<Source> atAddress(String address, MemberId member) {
        return seenAt(address, member.value());
    }

    @HQL("""
            from Source s where s.details.address = :address
            and (not s.confidential or exists (select 1 from s.readers r where r.value = :member))
            order by s.sourceId.value""")
    List<Source> seenAt(String address, long member);

    @Override
    default Source forUse(SourceId sourceId) {
        return Held.asRead(entityManager(), Source.class, sourceId,
                        "select source_id from source where source_id = :key for share", sourceId.value())
                .orElseThrow(() -> new Refusal.NotFound("source"));
    }

    @Override
    default Source forChange(SourceId sourceId) {
        return Held.asRead(entityManager(), Source.class, sourceId,
                        "select source_id from source where source_id = :key for no key update", sourceId.value())
                .orElseThrow(() -> new Refusal.NotFound("source"));
    }
}

package org.touchstone.persistence.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.touchstone.persistence.Held;

/** One step of making entries again. A word held by one server at a time keeps others from doing the same. */
final class Mending {

    /** Rows of one step: what takes a few hundred milliseconds at most, so that nobody waits for long. */
    private static final int ROWS = 100;
    private static final int WORDS = 300;

    private final EntityManager entityManager;

    Mending(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    boolean step(Instant now) {
        // whoever works goes first: this gives up long before the database would look for who waits for whom
        Held.statement(entityManager, "select set_config('lock_timeout', '300ms', true)", String.class)
                .getSingleResult();
        boolean ours = Held.statement(entityManager,
                "select pg_try_advisory_xact_lock(hashtextextended('catalogue', 0))", Boolean.class).getSingleResult();
        return ours && (rebuilds(now) | puts() | spells());
    }

    private boolean rebuilds(Instant now) {
        Tuple under = Held.statement(entityManager, "select kind, up_to from search_rebuild where ended_at is null",
                Tuple.class).getResultStream().findFirst().orElse(null);
        if (under == null) {
            return false;
        }
        String kind = under.get("kind", String.class);
        List<Long> next = Held.statement(entityManager, rows(kind), Long.class)
                .setParameter("from", ((Number) under.get("up_to")).longValue()).setMaxResults(ROWS).getResultList();
        put(kind, next);
        int place = StoredCatalogue.order().indexOf(kind);
        boolean kindIsDone = next.size() < ROWS;
        boolean last = kindIsDone && place == StoredCatalogue.order().size() - 1;
        Held.change(entityManager, "update search_rebuild set kind = :kind, up_to = :upTo, done = done + :done,"
                        + " ended_at = case when :last then cast(:now as timestamptz) end")
                .setParameter("kind", kindIsDone && !last ? StoredCatalogue.order().get(place + 1) : kind)
                .setParameter("upTo", kindIsDone ? 0L : next.get(next.size() - 1)).setParameter("done", next.size())
                .setParameter("last", last).setParameter("now", now.toString()).executeUpdate();
        return true;
    }

    private static String rows(String kind) {
        String table = kind.equals("PERSON") ? "member" : kind.toLowerCase(java.util.Locale.ROOT);
        return "select %1$s_id from %1$s where %1$s_id > :from order by %1$s_id".formatted(table);
    }

    private void put(String kind, List<Long> numbers) {
        if (!numbers.isEmpty()) {
            Held.statement(entityManager,
            "select count(search_put(:kind, number)) from unnest(cast(:numbers as bigint[]))"
                            + " as number", Long.class)
                    .setParameter("kind", kind).setParameter("numbers", "{" + String.join(",",
                            numbers.stream().map(String::valueOf).toList()) + "}").getSingleResult();
        }
    }

    /** What is missing or out of date, because somebody changed the tables by hand or a backup was put back. */
    private boolean puts() {
        return Held.statement(entityManager,
                "select count(search_put(kind, number)) from search_stale(:most)", Long.class)
                .setParameter("most", ROWS).getSingleResult() > 0;
    }

    /** Takes in new words, away from the transactions that bring them: two might bring the same. */
    private boolean spells() {
        List<?> taken = Held.statement(entityManager, """
                        with batch as (select kind, number, spellings from search_entry where spellings is not null
                                order by kind, number limit :most for update skip locked),
                            words as (insert into search_word (word, runs)
                                select distinct word, search_runs(word) from batch cross join unnest(spellings) as word
                                on conflict (word) do nothing)
                        update search_entry e set spellings = null from batch b
                        where e.kind = b.kind and e.number = b.number returning e.number""", Long.class)
                .setParameter("most", WORDS).getResultList();
        return !taken.isEmpty();
    }
}

package org.touchstone.persistence.claim;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.likeness.ClaimIndex;
import org.touchstone.language.likeness.Like;
import org.touchstone.language.likeness.Meaning;
import org.touchstone.language.likeness.MiniLm;
import org.touchstone.language.likeness.Vector;
import org.touchstone.persistence.Held;

/**
 * This server's picture of all claims, by which likeness is seen. It is read once after a start, away from requests;
 * from then on each question first takes in what transactions have changed that were not over at the last one, which
 * misses nothing whatever the order they end in. For any number of threads.
 */
@ApplicationScoped
public class KnownClaims {

    private static final System.Logger LOG = System.getLogger(KnownClaims.class.getName());
    /** Some 5 ms each. */
    private static final int MEANINGS = 80;

    private final ClaimIndex<Long> index = new ClaimIndex<>();
    private volatile @Nullable MiniLm model;
    private volatile boolean modelTried;
    private volatile boolean loaded;
    /** What was put into the index of each claim, so that nothing is put there twice. */
    private final Map<Long, Integer> put = new HashMap<>();
    /** Every transaction before this one was over when claims were read last. */
    private String over = "0";

    /** Whether all claims were read once. */
    public boolean loaded() {
        return loaded;
    }

    /** The meaning of a text; nothing until the model is loaded, and where it cannot be. */
    public Meaning meaning() {
        MiniLm known = model;
        return known == null ? Meaning.NONE : known;
    }

    /** Loads the sentence model unless that was tried before; takes a second or two. */
    void loadModel() {
        if (modelTried) {
            return;
        }
        modelTried = true;
        try {
            model = new MiniLm(Runnable::run).ready();
        } catch (CompletionException | LinkageError unusable) {
            LOG.log(System.Logger.Level.WARNING, "The sentence model cannot be used on this machine; likeness goes by"
                    + " words alone.", unusable);
        }
    }

    /** Reads what has changed; the first time everything. */
    synchronized void read(EntityManager entityManager) {
        String from = over;
        String now = Held.statement(entityManager, "select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)",
                String.class).getSingleResult();
        try (Stream<Tuple> rows = Held.statement(entityManager, """
                        select c.claim_id, c.wording, a.title, m.vector
                        from %s c join article a on a.article_id = c.article_id
                        left join claim_meaning m on m.claim_id = c.claim_id and m.wording = c.wording
                        """.formatted(loaded ? "(select t.* from claim t join search_entry e on e.kind = 'CLAIM'"
                                + " and e.number = t.claim_id where e.changed_in >= cast(:from as xid8)"
                                + " and e.changed_in < pg_snapshot_xmax(pg_current_snapshot()))"
                                : "(select t.* from claim t where :from = '0')"), Tuple.class)
                .setParameter("from", from).setHint("org.hibernate.fetchSize", 5_000).getResultStream()) {
            rows.forEach(row -> put(((Number) row.get("claim_id")).longValue(), row.get("wording", String.class),
                    row.get("title", String.class), vector(row.get("vector", byte[].class))));
        }
        over = now;
        loaded = true;
    }

    private synchronized void put(long claim, String wording, String title, @Nullable Vector meaning) {
        int content = Objects.hash(wording, title, meaning);
        if (!Integer.valueOf(content).equals(put.put(claim, content))) {
            index.add(claim, wording, title, meaning);
        }
    }

    private static @Nullable Vector vector(byte @Nullable [] kept) {
        return kept == null ? null : Vector.of(kept);
    }

    /**
     * Works out the meaning of some claims that have none stored, or that of another wording.
     *
     * @return whether there were any
     */
    boolean mean(EntityManager entityManager) {
        if (model == null) {
            return false;
        }
        List<Tuple> without = Held.statement(entityManager, """
                        select c.claim_id, c.wording, a.title from claim c
                        join article a on a.article_id = c.article_id
                        where not exists (select from claim_meaning m where m.claim_id = c.claim_id
                            and m.wording = c.wording)
                        order by c.claim_id desc""", Tuple.class).setMaxResults(MEANINGS).getResultList();
        List<Object[]> found = new ArrayList<>();
        for (Tuple row : without) {
            String wording = row.get("wording", String.class);
            meaning().of(wording).ifPresent(vector -> {
                long claim = ((Number) row.get("claim_id")).longValue();
                put(claim, wording, row.get("title", String.class), vector);
                found.add(new Object[] {claim, wording, vector.bytes()});
            });
        }
        for (Object[] one : found) {
            Held.change(entityManager, """
                            insert into claim_meaning (claim_id, wording, vector) values (:claim, :wording, :vector)
                            on conflict (claim_id) do update
                                set wording = excluded.wording, vector = excluded.vector""")
                    .setParameter("claim", one[0]).setParameter("wording", one[1]).setParameter("vector", one[2])
                    .executeUpdate();
        }
        return !found.isEmpty();
    }

    /** The claims most like a text. */
    List<Like<Long>> like(String wording, Optional<Vector> meaning, int most) {
        return index.search(wording, meaning, most);
    }

    @PreDestroy
    void close() {
        MiniLm known = model;
        if (known != null) {
            known.close();
        }
    }
}

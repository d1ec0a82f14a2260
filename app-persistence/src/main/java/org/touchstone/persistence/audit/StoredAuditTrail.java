package org.touchstone.persistence.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.touchstone.audit.AuditEntry;
import org.touchstone.audit.AuditTrail;
import org.touchstone.audit.ChainHead;
import org.touchstone.persistence.Held;

/** The audit's rows: entries that are only ever added, and a head for each chain that moves on with them. */
@Dependent
public class StoredAuditTrail implements AuditTrail {

    /** How many entries are brought from the database at a time. */
    private static final int FETCH = 1_000;

    private final EntityManager entityManager;

    @Inject
    public StoredAuditTrail(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public ChainHead holdHead(long chain) {
        return row(chain, " for no key update").orElseGet(() -> {
            ChainHead beginning = ChainHead.beginning(chain);
            Held.change(entityManager, """
                            insert into audit_chain (chain, number, hash) values (:chain, :number, :hash)
                            on conflict (chain) do nothing""")
                    .setParameter("chain", chain)
                    .setParameter("number", beginning.number())
                    .setParameter("hash", beginning.hash())
                    .executeUpdate();
            return row(chain, " for no key update").orElseThrow();
        });
    }

    @Override
    public void append(AuditEntry entry) {
        entityManager.persist(entry);
        int moved = Held.change(entityManager, """
                        update audit_chain set number = :number, hash = :hash
                        where chain = :chain and number = :number - 1 and hash = :previous""")
                .setParameter("chain", entry.entryId().chain())
                .setParameter("number", entry.entryId().number())
                .setParameter("hash", entry.hash())
                .setParameter("previous", entry.previous())
                .executeUpdate();
        if (moved != 1) {
            throw new IllegalStateException("entry " + entry.entryId() + " does not follow the head of its chain");
        }
    }

    @Override
    public ChainHead head(long chain) {
        return row(chain, "").orElseGet(() -> ChainHead.beginning(chain));
    }

    @Override
    public List<Long> chains() {
        // entries whose head is gone, and heads whose entries are gone, are both to be found out
        return entityManager.createNativeQuery("""
                select chain from audit_entry union select chain from audit_chain where number > 0 order by chain""",
                Long.class).getResultList().stream().map(Long.class::cast).toList();
    }

    @Override
    public Stream<AuditEntry> entries(long chain) {
        return entityManager.createQuery("from AuditEntry where entryId.chain = :chain order by entryId.number",
                        AuditEntry.class)
                .setParameter("chain", chain)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCH)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream()
                .map(entry -> {
                    // or all of a long chain would be in memory at the end
                    entityManager.detach(entry);
                    return entry;
                });
    }

    @Override
    public long count(@Nullable Long chain) {
        return entityManager.createQuery(
                        "select count(*) from AuditEntry where :chain is null or entryId.chain = :chain", Long.class)
                .setParameter("chain", chain).getSingleResult();
    }

    @Override
    public List<AuditEntry> newest(@Nullable Long chain, int offset, int limit) {
        return entityManager.createQuery("""
                        from AuditEntry where :chain is null or entryId.chain = :chain
                        order by doneAt desc, entryId.chain desc, entryId.number desc""", AuditEntry.class)
                .setParameter("chain", chain).setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    private Optional<ChainHead> row(long chain, String lock) {
        return Held.statement(entityManager, "select number, hash from audit_chain where chain = :chain" + lock,
                        Object[].class)
                .setParameter("chain", chain)
                .uniqueResultOptional()
                .map(row -> new ChainHead(chain, ((Number) row[0]).longValue(), (String) row[1]));
    }
}

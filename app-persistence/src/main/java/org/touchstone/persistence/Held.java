package org.touchstone.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.FlushMode;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;

/**
 * Rows held until the transaction ends. What is given out is the row as it is once the lock is had, even when an older
 * state of it was read before in the same transaction; so it has to be held before it is changed.
 */
public final class Held {

    private Held() {
    }

    /** The row, together with others that hold it so; nobody holds it alone meanwhile. */
    public static <T> Optional<T> together(EntityManager entityManager, Class<T> type, Object key) {
        return held(entityManager, type, key, LockMode.PESSIMISTIC_READ);
    }

    /** The row, for this transaction alone. */
    public static <T> Optional<T> alone(EntityManager entityManager, Class<T> type, Object key) {
        return held(entityManager, type, key, LockMode.PESSIMISTIC_WRITE);
    }

    /**
     * The row of an entity that is read together with what belongs to it. Joined to the row while waiting for the lock
     * that would be older than the lock, so all is read after it.
     *
     * @param lock the statement that takes the lock of the row with this {@code :key}
     */
    public static <T> Optional<T> asRead(EntityManager entityManager, Class<T> type, Object id, String lock, long key) {
        Session session = entityManager.unwrap(Session.class);
        // what this transaction made of the row itself is not to be lost
        session.flush();
        if (statement(entityManager, lock, Long.class).setParameter("key", key).getResultList().isEmpty()) {
            return Optional.empty();
        }
        T row = entityManager.find(type, id);
        session.refresh(row);
        return Optional.of(row);
    }

    /** Lets one transaction at a time past this word and number, until it ends; for what has no row yet. */
    public static void word(EntityManager entityManager, String word, long number) {
        statement(entityManager, "select cast(pg_advisory_xact_lock(hashtextextended(:word, :number)) as text)",
                String.class).setParameter("word", word).setParameter("number", number).getSingleResult();
    }

    /**
     * A statement about rows that no entity stands for: what entities have in store need not be written before it.
     */
    public static <T> NativeQuery<T> statement(EntityManager entityManager, String sql, Class<T> result) {
        return entityManager.unwrap(Session.class).createNativeQuery(sql, result)
                .setHibernateFlushMode(FlushMode.MANUAL);
    }

    /** A statement that changes rows which no entity stands for. */
    public static MutationQuery change(EntityManager entityManager, String sql) {
        return entityManager.unwrap(Session.class).createNativeMutationQuery(sql)
                .setHibernateFlushMode(FlushMode.MANUAL);
    }

    private static <T> Optional<T> held(EntityManager entityManager, Class<T> type, Object key, LockMode wanted) {
        Session session = entityManager.unwrap(Session.class);
        T row = entityManager.find(type, key);
        if (row != null && !suffices(session.getCurrentLockMode(row), wanted)) {
            session.refresh(row, wanted);
        }
        return Optional.ofNullable(row);
    }

    // a row this transaction has written is held alone by that
    private static boolean suffices(LockMode has, LockMode wanted) {
        return has == LockMode.WRITE || has == LockMode.PESSIMISTIC_WRITE || has == wanted;
    }
}

package org.touchstone.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;

/**
 * The database of the running test. All tests share one entity manager factory, made by the program's own
 * persistence.xml on a migrated and validated database; each gets a copy of that database, so tests see nothing of one
 * another. For one test at a time, which may use as many threads as it likes.
 */
public final class TestDatabase {

    static final TestDatabase INSTANCE = new TestDatabase();

    private static final String TEMPLATE = "touchstone_template";

    private final AtomicInteger number = new AtomicInteger();
    private final SwitchedDataSource current;
    private final EntityManagerFactory factory;
    private @Nullable EntityManagerFactory otherServer;
    private String name = TEMPLATE;

    private TestDatabase() {
        TestServer.run("create database " + TEMPLATE);
        current = new SwitchedDataSource(TestServer.database(TEMPLATE));
        factory = open();
    }

    private EntityManagerFactory open() {
        return new HibernatePersistenceProvider()
                .createContainerEntityManagerFactory(new TestPersistenceUnit(current), null);
    }

    void begin() {
        name = "test_" + number.incrementAndGet();
        TestServer.run("create database " + name + " template " + TEMPLATE);
        current.switchTo(TestServer.database(name));
    }

    void end() {
        TestServer.run("drop database " + name + " with (force)");
    }

    /** Connections of the test's own, for what goes past the entity manager. */
    public DataSource dataSource() {
        return current;
    }

    /** For tests that need an entity manager over several transactions; who makes one closes it. */
    public EntityManagerFactory factory() {
        return factory;
    }

    /** A second server's, on the same database. */
    public synchronized EntityManagerFactory otherServer() {
        EntityManagerFactory other = otherServer == null ? open() : otherServer;
        otherServer = other;
        return other;
    }

    /** Does the work in one transaction with a fresh entity manager; rolled back when it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return inTransaction(factory, work);
    }

    /** Does the work in one transaction on the server of this factory; rolled back when it throws. */
    public static <T> T inTransaction(EntityManagerFactory factory, Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            entityManager.getTransaction().begin();
            try {
                T result = work.apply(entityManager);
                entityManager.getTransaction().commit();
                return result;
            } finally {
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            }
        }
    }

    /** Does the work in one transaction with a fresh entity manager; rolled back when it throws. */
    public void doInTransaction(Consumer<EntityManager> work) {
        inTransaction(entityManager -> {
            work.accept(entityManager);
            return true;
        });
    }
}

package org.touchstone.deploy.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Holds acts at chosen places inside them until Touchstone is killed. The product knows nothing of it: triggers in its
 * database count the rows a transaction writes and let it wait, where it is to stand, for a lock that is held here.
 */
final class DyingPlaces implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOCKS = 7190;

    /**
     * The first transaction that writes while a place is open takes it. Sessions write at any time, so not them; nor
     * what begins with a row that is derived, which is the work of search and likeness and of nobody's act.
     */
    private static final String[] MADE = {
        "create schema if not exists dying",
        "create table if not exists dying.place (number integer primary key, wanted integer not null)",
        "grant usage on schema dying to public",
        "grant select on dying.place to public",
        """
        create or replace function dying.stand(place text, words text) returns void language plpgsql as $$
        begin
            perform set_config('application_name', 'stands ' || place || ' ' || words, true),
                    set_config('dying.wanted', '0', true);
            perform pg_advisory_xact_lock(%d, place::integer);
        end $$""".formatted(LOCKS),
        """
        create or replace function dying.after_row() returns trigger language plpgsql as $$
        declare
            place text := current_setting('dying.place', true);
            written integer;
            wanted integer;
        begin
            if coalesce(place, '') = '' then
                if tg_table_name in ('search_entry', 'search_word', 'search_rebuild', 'claim_meaning') then
                    return null;
                end if;
                select p.number, p.wanted into place, wanted from dying.place p;
                if not found then
                    return null;
                end if;
                perform set_config('dying.place', place, true), set_config('dying.wanted', wanted::text, true),
                        set_config('dying.written', '0', true);
            end if;
            written := current_setting('dying.written')::integer + 1;
            perform set_config('dying.written', written::text, true);
            if written = current_setting('dying.wanted')::integer then
                perform dying.stand(place, 'after row ' || written || ', ' || lower(tg_op) || ' ' || tg_table_name);
            end if;
            return null;
        end $$""",
        """
        create or replace function dying.at_commit() returns trigger language plpgsql as $$
        begin
            if coalesce(current_setting('dying.place', true), '') <> ''
                    and current_setting('dying.wanted')::integer > 0
                    and current_setting('dying.wanted')::integer > current_setting('dying.written')::integer then
                perform dying.stand(current_setting('dying.place'),
                        'at commit, after row ' || current_setting('dying.written'));
            end if;
            return null;
        end $$""",
        """
        do $$
        declare t text;
        begin
            for t in select table_name from information_schema.tables
                     where table_schema = 'public' and table_type = 'BASE TABLE'
                     and table_name not in ('session', 'throttle', 'flyway_schema_history') loop
                execute format('create or replace trigger dying_after_row after insert or update or delete on %I
                        for each row execute function dying.after_row()', t);
                execute format('drop trigger if exists dying_at_commit on %I', t);
                execute format('create constraint trigger dying_at_commit after insert or update or delete on %I
                        deferrable initially deferred for each row execute function dying.at_commit()', t);
            end loop;
        end $$"""};

    private final Place place;
    private final Connection database;
    private final List<Standing> standing = new ArrayList<>();

    /** Puts the triggers into the database of a running Touchstone. */
    DyingPlaces(Place place) throws SQLException {
        this.place = place;
        this.database = place.database().connect();
        try (Statement statement = database.createStatement()) {
            for (String sql : MADE) {
                statement.execute(sql);
            }
            statement.execute("truncate dying.place");
        }
    }

    /**
     * Sends an errand and waits until it stands at its place. Nobody else may be writing meanwhile.
     *
     * @throws IOException when it never gets there
     */
    void hold(Errand errand, DyingPlace at) throws SQLException, IOException, InterruptedException {
        int number = standing.size() + 1;
        tell("select pg_advisory_lock(?, ?)", LOCKS, number);
        tell("insert into dying.place values (?, ?) returning 1", number, at.rows());
        CompletableFuture<String> outcome = new CompletableFuture<>();
        Thread sender = new Thread(() -> send(errand, outcome), "standing " + number);
        sender.setDaemon(true);
        sender.start();
        String where = awaited(number, outcome, errand);
        tell("delete from dying.place where number = ? and ? > 0 returning 1", number, 1);
        standing.add(new Standing(errand, number, where, at.committed(), outcome));
    }

    /** Those who stand now. */
    List<Standing> standing() {
        return List.copyOf(standing);
    }

    /** Whether anybody stands who is to commit before the end. */
    boolean someAreToCommit() {
        return standing.stream().anyMatch(Standing::committed);
    }

    /** Lets those commit who are to, and waits until they have; the server must be kept from answering meanwhile. */
    void letCommit() throws SQLException, IOException, InterruptedException {
        for (Standing one : standing) {
            if (one.committed()) {
                tell("select pg_advisory_unlock(?, ?)", LOCKS, one.place());
                long end = System.nanoTime() + PATIENCE.toNanos();
                while (where(one.place()).isPresent()) {
                    if (System.nanoTime() > end) {
                        throw new IOException("it does not commit: " + one);
                    }
                    TimeUnit.MILLISECONDS.sleep(2);
                }
            }
        }
    }

    /** Lets go whoever still stands; the dead among them are rolled back. */
    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException goneWithTheDatabase) {
            // and all locks with it
        }
    }

    private void send(Errand errand, CompletableFuture<String> outcome) {
        try {
            outcome.complete(errand.request().send(place));
        } catch (IOException | InterruptedException | RuntimeException noAnswer) {
            outcome.completeExceptionally(noAnswer);
        }
    }

    private String awaited(int number, CompletableFuture<String> outcome, Errand errand)
            throws SQLException, IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<String> where = where(number);
        while (where.isEmpty()) {
            if (outcome.isDone() || System.nanoTime() > end) {
                throw new IOException("never stood where it was to be killed: " + errand.words() + ": "
                        + said(outcome));
            }
            TimeUnit.MILLISECONDS.sleep(2);
            where = where(number);
        }
        return where.get();
    }

    /** What the one who stands at this place did last; empty when nobody stands there. */
    private Optional<String> where(int number) throws SQLException {
        String name = "stands " + number + " ";
        try (PreparedStatement statement = database.prepareStatement("select application_name from pg_stat_activity"
                + " where starts_with(application_name, ?) and state <> 'idle'")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1).substring(name.length())) : Optional.empty();
            }
        }
    }

    private void tell(String sql, int first, int second) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setInt(1, first);
            statement.setInt(2, second);
            statement.executeQuery().close();
        }
    }

    private static String said(CompletableFuture<String> outcome) {
        if (!outcome.isDone()) {
            return "no answer within " + PATIENCE.toSeconds() + " seconds";
        }
        try {
            return "it was done: " + outcome.join();
        } catch (CompletionException failure) {
            return String.valueOf(failure.getCause().getMessage());
        }
    }
}

package org.touchstone.deploy.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.deploy.DatabaseAddress;

/** The database of the running Touchstone, asked and filled past it. */
final class Database implements AutoCloseable {

    private static final List<String> PARTS_OF_A_CLAIM = List.of("claim_anchor", "citation", "search_record",
            "claim_writer", "claim_revision");

    private final Connection connection;
    private String everyText = "";

    Database(DatabaseAddress address) {
        try {
            connection = address.connect();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of the first row, as text. */
    String text(String sql, Object... arguments) {
        List<String> all = texts(sql, arguments);
        return all.isEmpty() ? "" : all.get(0);
    }

    long number(String sql, Object... arguments) {
        return Long.parseLong(text(sql, arguments));
    }

    /** The first column of all rows, as text. */
    List<String> texts(String sql, Object... arguments) {
        try (PreparedStatement statement = prepared(sql, arguments); ResultSet rows = statement.executeQuery()) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Where this text stands: every column of text of which some row is exactly this, {@code claim.wording} and so on. */
    List<String> columnsHolding(String text) {
        if (everyText.isEmpty()) {
            everyText = String.join(" union all ", texts("select format('select %L where exists (select 1 from %I, given"
                    + " where %I = given.words)', table_name || '.' || column_name, table_name, column_name)"
                    + " from information_schema.columns join information_schema.tables using (table_schema, table_name)"
                    + " where table_schema = 'public' and data_type = 'text' and table_type = 'BASE TABLE'"
                    + " order by table_name, column_name"));
        }
        return texts("with given as materialized (select ?::text as words) " + everyText, text);
    }

    void change(String sql, Object... arguments) {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** Another claim exactly like this one, with all it went through. */
    long copyOfClaim(long claim) {
        long copy = number("select nextval('claim_seq')");
        change("update claim_number set last = last + 1"
                + " where article_id = (select article_id from claim where claim_id = ?)", claim);
        change("insert into claim select (jsonb_populate_record(known, jsonb_build_object('claim_id', ?::bigint,"
                + " 'number', last))).* from claim known join claim_number using (article_id)"
                + " where known.claim_id = ?", copy, claim);
        for (String part : PARTS_OF_A_CLAIM) {
            change("insert into " + part + " select (jsonb_populate_record(known,"
                    + " jsonb_build_object('claim_id', ?::bigint))).* from " + part + " known"
                    + " where known.claim_id = ?", copy, claim);
        }
        return copy;
    }

    /** Everything that is kept of a claim, and how much was ever done by anybody to anything. */
    String pictureOfClaim(long claim) {
        var parts = new StringBuilder("select known::text || (select sum(number) from audit_chain)");
        for (String part : PARTS_OF_A_CLAIM) {
            parts.append(" || (select coalesce(string_agg(part::text, ',' order by part::text), '') from ")
                    .append(part).append(" part where part.claim_id = known.claim_id)");
        }
        return text(parts + " from claim known where claim_id = ?", claim);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package org.touchstone.deploy.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.touchstone.deploy.DatabaseAddress;

/**
 * A word of its own in every text column of the database that belongs to one article or to the newsroom. The columns
 * are asked of the database, so none can be forgotten; those that cannot hold a word are named here with the reason.
 */
final class Canaries {

    /** Words of the model, digests, keys, and the words of other columns in an index: nothing anybody writes. */
    private static final Set<String> NO_WORDS = Set.of(
            "arrival.state", "arrival.origin", "arrival.found_origin", "arrival.language", "arrival.step",
            "arrival.failure", "arrival.original_sha256", "article.language", "article.origin", "audit_chain.hash",
            "audit_entry.act", "audit_entry.digest", "audit_entry.hash", "audit_entry.previous",
            "audit_entry.state_after", "audit_entry.state_before", "audit_entry.subject", "citation.stance",
            "claim.approved_fingerprint", "claim.attribution", "claim.closed_as", "claim.kind", "claim.priority",
            "claim.rating", "claim.state", "claim_revision.act", "claim_revision.fingerprint", "conclusion.state",
            "draft.language", "draft.original_sha256", "draft.sha256", "edition.sha256", "invitation.token_hash",
            "invitation_role.role", "invitation_role.token_hash", "mark.kind", "member_role.role",
            "newsroom.logo_sha256", "newsroom.logo_type", "notice.sentence", "publication.slug",
            "publication.standing", "rating.rating_key", "rating.tone", "reader_report.outcome",
            "reader_report.receipt", "session.token_hash", "set_aside_signature.list_digest", "source.kind",
            "source_file.sha256", "stored_file.sha256", "throttle.throttle_key", "half_written.field", "search_entry.kind",
            "search_entry.config", "search_entry.state", "search_entry.rating", "search_entry.spellings",
            "search_word.word", "search_word.runs", "search_rebuild.kind", "way_back.token_hash");

    /** Held by rows that are kept for ever as they were written: the journey writes their canaries by its acts. */
    private static final Set<String> WRITTEN_BY_ACTS = Set.of("draft.text", "claim_revision.snapshot",
            "edition.content", "correction.what", "publication.standing_reason");

    private final DatabaseAddress database;
    private final long article;

    Canaries(DatabaseAddress database, long article) {
        this.database = database;
        this.article = article;
    }

    /** The canary of a column, as it stands in texts. */
    static String of(String column) {
        return "canary." + column;
    }

    /** Every text column there is, as {@code table.column}. */
    Set<String> columns() throws SQLException {
        var columns = new TreeSet<String>();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                        and c.data_type in ('text', 'character varying', 'ARRAY')
                        and c.udt_name not in ('_int4', '_int8') and c.table_name <> 'flyway_schema_history'""")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    /** The columns that are neither excused here nor hold their canary anywhere. */
    List<String> missing() throws SQLException {
        var missing = new ArrayList<String>();
        try (Connection connection = database.connect()) {
            for (String column : columns()) {
                if (!NO_WORDS.contains(column) && !holds(connection, column)) {
                    missing.add(column);
                }
            }
        }
        return missing;
    }

    private static boolean holds(Connection connection, String column) throws SQLException {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1);
        try (PreparedStatement statement = connection.prepareStatement(
                "select exists (select 1 from " + table + " where cast(" + name + " as text) like ?)")) {
            statement.setString(1, "%" + of(column) + "%");
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** Puts each column's canary behind what its rows hold. Gives back what must be put back for other tests. */
    Map<String, Map<String, String>> seed() throws SQLException {
        var kept = new LinkedHashMap<String, Map<String, String>>();
        try (Connection connection = database.connect()) {
            for (String shared : List.of("member.name", "newsroom.name", "newsroom.about", "newsroom.methodology",
                    "newsroom.corrections", "newsroom.funding", "rating.label", "member.email",
                    "member.password_hash")) {
                kept.put(shared, values(connection, shared));
            }
            for (String column : columns()) {
                if (!NO_WORDS.contains(column) && !WRITTEN_BY_ACTS.contains(column)) {
                    write(connection, column);
                }
            }
        }
        return kept;
    }

    private void write(Connection connection, String column) throws SQLException {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1);
        String value = switch (column) {
            case "member.email", "invitation.email" -> "'" + of(column) + ".' || " + name;
            case "article.address", "source.address" -> "'https://example.org/" + of(column) + "'";
            case "notice.arguments" -> "array['" + of(column) + "']";
            default -> "coalesce(nullif(" + name + ", '') || ' ', '') || '" + of(column) + "'";
        };
        run(connection, "update " + table + " set " + name + " = " + value + " where " + rowsOf(connection, table));
    }

    /** The rows of the article; of a table that belongs to no article, all. */
    private String rowsOf(Connection connection, String table) throws SQLException {
        String claims = "claim_id in (select claim_id from claim where article_id = " + article + ")";
        String sources = "source_id in (select source_id from citation where " + claims + ")";
        if (has(connection, table, "article_id")) {
            return "article_id = " + article;
        } else if (has(connection, table, "draft_id")) {
            return "draft_id in (select draft_id from draft where article_id = " + article + ")";
        } else if (has(connection, table, "claim_id")) {
            return claims;
        }
        return has(connection, table, "source_id") ? sources : "true";
    }

    private static boolean has(Connection connection, String table, String column) throws SQLException {
        try (ResultSet found = connection.getMetaData().getColumns(null, "public", table, column)) {
            return found.next();
        }
    }

    private static Map<String, String> values(Connection connection, String column) throws SQLException {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1);
        var values = new LinkedHashMap<String, String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + key(table) + ", " + name + " from " + table)) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
        }
        return values;
    }

    /** Puts back what people sign in with and what other pages show. */
    void putBack(Map<String, Map<String, String>> kept) throws SQLException {
        try (Connection connection = database.connect()) {
            for (var column : kept.entrySet()) {
                String table = column.getKey().substring(0, column.getKey().indexOf('.'));
                String name = column.getKey().substring(column.getKey().indexOf('.') + 1);
                for (var row : column.getValue().entrySet()) {
                    try (PreparedStatement statement = connection.prepareStatement(
                            "update " + table + " set " + name + " = ? where " + key(table) + " = ?")) {
                        statement.setString(1, row.getValue());
                        statement.setLong(2, Long.parseLong(row.getKey()));
                        statement.executeUpdate();
                    }
                }
            }
        }
    }

    private static String key(String table) {
        return table.equals("rating") ? "place" : table + "_id";
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}

package org.touchstone.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Many earlier claims in few articles, copies of one claim in other words, with their meanings. */
final class EarlierClaims {

    private static final int EACH = 400;

    private EarlierClaims() {
    }

    /** @param article one that has a claim to copy */
    static void add(Connection database, long article, int claims, InventedSentences sentences) throws SQLException {
        long model = number(database, "select min(claim_id) from claim where article_id = " + article);
        for (int from = 0; from < claims; from += EACH) {
            int count = Math.min(EACH, claims - from);
            long own = number(database, "select nextval('article_seq')");
            long draft = number(database, "select nextval('draft_seq')");
            long first = number(database, "select max(claim_id) + 1 from claim");
            run(database, "insert into article select (jsonb_populate_record(t, jsonb_build_object('article_id', " + own
                    + ", 'title', 'Marlow Bay counts, part " + own + "'))).* from article t where article_id = "
                    + article);
            run(database, "insert into draft select (jsonb_populate_record(t, jsonb_build_object('article_id', " + own
                    + ", 'draft_id', " + draft + "))).* from draft t where article_id = " + article);
            run(database, "insert into claim_number values (" + own + ", " + count + ")");
            run(database, "select setval('claim_seq', " + (first + count) + ")");
            try (PreparedStatement claim = database.prepareStatement("insert into claim select"
                    + " (jsonb_populate_record(c, jsonb_build_object('claim_id', ?::bigint, 'article_id', " + own
                    + ", 'number', ?::int, 'wording', ?::text))).* from claim c where claim_id = " + model);
                    PreparedStatement meaning = database.prepareStatement(
                            "insert into claim_meaning (claim_id, wording, vector) values (?, ?, ?)")) {
                for (int i = 0; i < count; i++) {
                    String wording = sentences.next();
                    claim.setLong(1, first + i);
                    claim.setInt(2, i + 1);
                    claim.setString(3, wording);
                    claim.addBatch();
                    meaning.setLong(1, first + i);
                    meaning.setString(2, wording);
                    meaning.setBytes(3, sentences.meaning().bytes());
                    meaning.addBatch();
                }
                claim.executeBatch();
                meaning.executeBatch();
            }
            for (String part : new String[] {"claim_anchor", "claim_writer", "claim_revision"}) {
                run(database, "insert into " + part + " select (jsonb_populate_record(p,"
                        + " jsonb_build_object('claim_id', " + first + " + n"
                        + (part.equals("claim_anchor") ? ", 'draft_id', " + draft : "")
                        + "))).* from generate_series(0, " + (count - 1) + ") n, " + part + " p where p.claim_id = "
                        + model);
            }
        }
        run(database, "select count(search_put(kind, number)) from search_stale(10000000)");
        run(database, "analyze");
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

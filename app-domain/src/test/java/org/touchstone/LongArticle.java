package org.touchstone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Writes an article of a size that is met once a year straight into the tables, the same whenever it is asked for:
 * 20,000 words in 1,200 sentences, with claims of every state on them, some overlapping, some over two sentences, and
 * citations. All of it is invented. Its audit chain is empty, as if it had been imported from elsewhere.
 */
public final class LongArticle {

    public static final int SENTENCES = 1_200;
    public static final int WORDS = 20_000;

    private static final String[] VOCABULARY = ("harbour wall tide council budget survey ferry report quay lantern"
            + " gauge winter market bridge station number season crown resident meeting archive letter pier storm"
            + " dredging estimate engineer register county measure village record").split(" ");
    private static final String[] STATES = {"OPEN", "ASSIGNED", "PROPOSED", "APPROVED", "RETURNED"};
    private static final String[] RATINGS = {"TRUE", "HALF_TRUE", "FALSE"};
    private static final String[] STANCES = {"SUPPORTS", "REFUTES", "CONTEXT"};

    private final Connection database;
    private final Random random = new Random(20_000);
    private final StringBuilder text = new StringBuilder("Everything the harbour was said to be");
    private final List<int[]> sentences = new ArrayList<>();
    private final List<Integer> paragraphEnds = new ArrayList<>();

    private LongArticle(Connection database) {
        this.database = database;
    }

    /**
     * Writes the article in one transaction.
     *
     * @param checker who has its claims
     * @param editor who approved some
     * @return the article's id
     */
    public static long write(Connection database, long checker, long editor, int claims, int citations)
            throws SQLException {
        database.setAutoCommit(false);
        long article = new LongArticle(database).write(checker, editor, claims, citations);
        database.commit();
        database.setAutoCommit(true);
        return article;
    }

    private long write(long checker, long editor, int claims, int citations) throws SQLException {
        compose();
        long article = next("article_seq");
        run("""
                insert into article values (?, 0, 1, 'Everything the harbour was said to be', 'Pat Example',
                    'Marlow Bay Mirror', '', 'en', null, 'THIRD_PARTY', false, 1, ?, now())""", article, checker);
        long draft = next("draft_seq");
        int[] ends = sentences.stream().mapToInt(span -> span[1]).toArray();
        run("""
                insert into draft (draft_id, article_id, number, text, sha256, language, paragraph_ends, sentence_ends,
                    headings, imported_by, imported_at) values (?, ?, 1, ?, ?, 'en', ?, ?, ?, ?, now())""",
                draft, article, text.toString(), digest(text.toString()),
                array(paragraphEnds.stream().mapToInt(end -> end).toArray()), array(ends), array(new int[] {0}),
                checker);
        mark(draft, checker);
        long[] sources = sources(checker);
        claims(article, draft, claims, citations, sources, checker, editor);
        run("insert into claim_number values (?, ?)", article, claims);
        return article;
    }

    private void compose() {
        sentences.add(new int[] {0, text.length()});
        paragraphEnds.add(text.length());
        int words = 7;
        for (int i = 1; i < SENTENCES; i++) {
            text.append(i % 4 == 1 ? '\n' : ' ');
            int start = text.length();
            int length = (WORDS - words) / (SENTENCES - i) + (i < SENTENCES - 2 ? random.nextInt(5) - 2 : 0);
            for (int k = 0; k < length; k++) {
                String word = VOCABULARY[random.nextInt(VOCABULARY.length)];
                text.append(k == 0 ? "The " + word : " " + word);
            }
            words += length + 1;
            text.append(' ').append(1_000 + i).append('.');
            sentences.add(new int[] {start, text.length()});
            if (i % 4 == 0 || i == SENTENCES - 1) {
                paragraphEnds.add(text.length());
            }
        }
    }

    private void mark(long draft, long checker) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(
                "insert into mark values (?, ?, 0, 1, ?, '', ?, now())")) {
            for (int i = 1; i < SENTENCES; i += 3) {
                insert.setLong(1, draft);
                insert.setInt(2, i);
                insert.setString(3, i % 2 == 0 ? "READ" : "OPINION");
                insert.setLong(4, checker);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long[] sources(long checker) throws SQLException {
        var sources = new long[400];
        try (PreparedStatement insert = database.prepareStatement("""
                insert into source values (?, 0, 1, 'DATA', ?, 'Town of Marlow Bay', 'Town archive', '', false, ?,
                    now())""")) {
            for (int i = 0; i < sources.length; i++) {
                sources[i] = next("source_seq");
                insert.setLong(1, sources[i]);
                insert.setString(2, "Register " + i);
                insert.setLong(3, checker);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return sources;
    }

    private void claims(long article, long draft, int claims, int citations, long[] sources, long checker,
                        long editor) throws SQLException {
        try (PreparedStatement claim = database.prepareStatement("""
                        insert into claim (claim_id, version, revision, article_id, number, state, wording, kind,
                            claimant, attribution, attribution_note, last_citation, assignee, priority, rating,
                            rationale, proposed_by, proposed_at, approved_by, approved_at, approved_fingerprint,
                            reason, lapsed, standing, copy_edited)
                        values (?, 0, 1, ?, ?, ?, ?, 'STATEMENT', '', 'UNCONFIRMED', '', ?, ?, 'NORMAL', ?, ?, ?,
                            case when ? then now() end, ?, case when ? then now() end, ?, '', false,
                            'STANDS', false)""");
                PreparedStatement anchor = database.prepareStatement(
                        "insert into claim_anchor values (?, ?, ?, ?, ?, '', '')");
                PreparedStatement revision = database.prepareStatement(
                        "insert into claim_revision values (?, 1, 'MAKE', ?, now(), ?, ?)");
                PreparedStatement writer = database.prepareStatement("insert into claim_writer values (?, ?)");
                PreparedStatement citation = database.prepareStatement(
                        "insert into citation values (?, ?, ?, ?, 'page 4', '', current_date, '', ?)")) {
            for (int i = 0; i < claims; i++) {
                long id = next("claim_seq");
                int[] span = place(i, claims);
                String exact = text.substring(span[0], span[1]);
                String state = STATES[i % STATES.length];
                boolean rated = state.equals("PROPOSED") || state.equals("APPROVED");
                boolean approved = state.equals("APPROVED");
                int cited = citations / claims + (i < citations % claims ? 1 : 0);
                set(claim, id, article, i + 1, state, exact.replace('\n', ' '), cited,
                        state.equals("OPEN") ? null : checker, rated ? RATINGS[i % RATINGS.length] : null,
                        rated ? "The register says so." : null, rated ? checker : null, rated,
                        approved ? editor : null, approved, approved ? digest(exact) : null);
                set(anchor, id, draft, span[0], span[1], exact);
                set(revision, id, checker, "exact=" + exact.replace("\n", "\\n") + "\nkind=STATEMENT\n"
                        + "attribution=UNCONFIRMED\npriority=NORMAL\nstate=" + state + "\nwording="
                        + exact.replace('\n', ' ') + "\n", digest(exact));
                set(writer, id, checker);
                for (int k = 0; k < cited; k++) {
                    set(citation, id, k + 1, sources[random.nextInt(sources.length)], STANCES[k % 3], checker);
                }
            }
            for (PreparedStatement batch : List.of(claim, anchor, revision, writer, citation)) {
                batch.executeBatch();
            }
        }
    }

    /** A part of a sentence; every tenth claim overlaps the one before it, every fifteenth goes on into the next. */
    private int[] place(int claim, int claims) {
        boolean overlaps = claim % 10 == 9;
        int sentence = 1 + (int) ((long) (overlaps ? claim - 1 : claim) * (SENTENCES - 2) / claims);
        int[] span = sentences.get(sentence);
        int from = overlaps ? text.indexOf(" ", span[0] + 8) + 1 : span[0];
        int to = text.lastIndexOf(" ", span[1] - (overlaps ? 2 : 18));
        if (claim % 15 == 14) {
            to = text.indexOf(" ", sentences.get(sentence + 1)[0] + 12);
        }
        return new int[] {from, to};
    }

    private static void set(PreparedStatement batch, Object... values) throws SQLException {
        fill(batch, values);
        batch.addBatch();
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Array array) {
                statement.setArray(i + 1, array);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            fill(statement, values);
            statement.executeUpdate();
        }
    }

    private long next(String sequence) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("select nextval('" + sequence + "')");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Array array(int[] values) throws SQLException {
        return database.createArrayOf("integer", Arrays.stream(values).boxed().toArray());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}

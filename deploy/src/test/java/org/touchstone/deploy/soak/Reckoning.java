package org.touchstone.deploy.soak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what people were told was done with what the database holds. */
final class Reckoning {

    private static final String ENTRIES = """
            select done_by, act, regexp_replace(subject, '/note/.*', ''), done_at
            from audit_entry where chain = ? and act not in ('article.import', 'claim.lapse', 'claim.source_changed')""";

    private static final String TYPED = """
            select (select count(*) from claim_revision where position(t in snapshot) > 0)
                 + (select count(*) from claim_note where text = t),
                   (select count(*) from claim_note where text = t), (select count(*) from source where title = t),
                   (select count(*) from search_record where looked_for = t)
            from (values (?)) as typed (t)""";

    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();

    Reckoning(Connection database, long article, Ledger ledger) throws SQLException {
        entries(database, article, ledger);
        typed(database, ledger);
    }

    List<String> lost() {
        return lost;
    }

    List<String> doubled() {
        return doubled;
    }

    private void entries(Connection database, long article, Ledger ledger) throws SQLException {
        Map<String, Integer> there = new TreeMap<>();
        Map<String, TreeSet<String>> whenOf = new HashMap<>();
        EndState.query(database, ENTRIES, article, row -> {
            String key = row.getLong(1) + " " + row.getString(2) + " " + row.getString(3);
            there.merge(key, 1, Integer::sum);
            whenOf.computeIfAbsent(key, made -> new TreeSet<>()).add(row.getString(4));
        });
        Map<String, int[]> expected = ledger.expected();
        Map<Long, Long> undoneClaims = new HashMap<>();
        Map<Long, Long> undoneMarks = new HashMap<>();
        ledger.said().stream().filter(one -> !one.undone().isEmpty()).forEach(one ->
                (one.undone().equals(Said.MARKS) ? undoneMarks : undoneClaims).merge(one.by(), 1L, Long::sum));
        expected.forEach((key, often) -> {
            int found = there.getOrDefault(key, 0);
            if (found < often[0] && found + alreadySo(key, there) < often[0]) {
                lost.add(key + ": acknowledged " + often[0] + " times and there " + found + " times");
            }
        });
        Map<Long, Long> moreClaims = new HashMap<>();
        Map<Long, Long> moreMarks = new HashMap<>();
        there.forEach((key, found) -> {
            long more = found - (expected.containsKey(key) ? expected.get(key)[1] : 0);
            if (more > 0) {
                (key.contains(" sentence.") ? moreMarks : moreClaims)
                        .merge(Long.parseLong(key.split(" ")[0]), more, Long::sum);
            }
        });
        moreClaims.forEach((by, more) -> {
            if (more > undoneClaims.getOrDefault(by, 0L)) {
                doubled.add("member " + by + " did " + more + " things to claims beside what was acknowledged, and undid "
                        + undoneClaims.getOrDefault(by, 0L) + ": " + surplus(there, expected, by));
            }
        });
        undoneClaims.forEach((by, undone) -> {
            if (moreClaims.getOrDefault(by, 0L) < undone) {
                lost.add("member " + by + " undid " + undone + " acts, and " + moreClaims.getOrDefault(by, 0L)
                        + " of that are there");
            }
        });
        moreMarks.forEach((by, more) -> {
            if (undoneMarks.getOrDefault(by, 0L) == 0) {
                doubled.add("member " + by + " marked " + more + " sentences beside what was acknowledged");
            }
        });
    }

    /** How often others did the same to the sentence: who marks one as it is marked already is told yes, once more. */
    private static int alreadySo(String key, Map<String, Integer> there) {
        String what = key.substring(key.indexOf(' '));
        return !what.startsWith(" sentence.") ? 0 : there.entrySet().stream()
                .filter(one -> one.getKey().endsWith(what) && !one.getKey().equals(key))
                .mapToInt(Map.Entry::getValue).sum();
    }

    private static String surplus(Map<String, Integer> there, Map<String, int[]> expected, long by) {
        var keys = new ArrayList<String>();
        there.forEach((key, found) -> {
            if (key.startsWith(by + " claim") || key.startsWith(by + " note")) {
                int may = expected.containsKey(key) ? expected.get(key)[1] : 0;
                if (found > may) {
                    keys.add(key + " × " + (found - may));
                }
            }
        });
        return String.join(", ", keys);
    }

    private void typed(Connection database, Ledger ledger) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(TYPED)) {
            for (Said one : ledger.typed()) {
                statement.setString(1, one.typed());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getLong(1) + row.getLong(3) + row.getLong(4) == 0) {
                        lost.add(one.kind() + " “" + one.typed() + "” was acknowledged and is nowhere");
                    }
                    if (row.getLong(2) > 1 || row.getLong(3) > 1 || row.getLong(4) > 1) {
                        doubled.add(one.kind() + " “" + one.typed() + "” is there more than once");
                    }
                }
            }
        }
    }
}

package org.touchstone.deploy.soak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what people were told was done with what the database holds. */
final class Reckoning {

    private static final String ENTRIES = """
            select number, e.done_by, e.act, regexp_replace(subject, '/note/.*', ''),
                   case when claim_id is null then state_after
                        else coalesce(substring(snapshot from '(?n)^assignee=([0-9]+)$'), '') end
            from audit_entry e left join claim_revision r on subject = 'claim/' || claim_id and r.revision = e.revision
            where chain = ? and e.act not in ('article.import', 'claim.lapse', 'claim.source_changed') order by number""";

    private static final String MARKS = """
            select 'draft/' || draft_id || '/sentence/' || sentence, coalesce(kind, '')
            from mark join draft using (draft_id) where article_id = ?""";

    private static final String TYPED = """
            select (select count(*) from claim_revision where position(t in snapshot) > 0)
                 + (select count(*) from claim_note where text = t),
                   (select count(*) from claim_note where text = t), (select count(*) from source where title = t),
                   (select count(*) from search_record where looked_for = t)
            from (values (?)) as typed (t)""";

    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();

    /** The article's change number, and its marks, before anybody acts. */
    private final long beginning;
    private final Map<String, String> atFirst = new HashMap<>();

    Reckoning(Connection database, long article) throws SQLException {
        var number = new long[1];
        EndState.query(database, "select number from audit_chain where chain = ?", article,
                row -> number[0] = row.getLong(1));
        beginning = number[0];
        EndState.query(database, MARKS, article, row -> atFirst.put(row.getString(1), row.getString(2)));
    }

    /** Compares, when all have stopped. */
    void of(Connection database, long article, Ledger ledger) throws SQLException {
        entries(database, article, ledger);
        typed(database, ledger);
    }

    List<String> lost() {
        return lost;
    }

    List<String> doubled() {
        return doubled;
    }

    /** One thing the audit tells, which an acknowledgement has to account for. */
    private record Left(long number, long by, String act, String subject, String after) {
    }

    private void entries(Connection database, long article, Ledger ledger) throws SQLException {
        List<Left> all = new ArrayList<>();
        EndState.query(database, ENTRIES, article, row -> all.add(new Left(row.getLong(1), row.getLong(2),
                row.getString(3), row.getString(4), row.getString(5))));
        List<Left> open = new ArrayList<>(all.stream().filter(one -> one.number() > beginning).toList());
        for (Said one : ledger.said()) {
            // each does one thing after the other, so what they left in between belongs to this
            List<Left> between = new ArrayList<>(open.stream().filter(left -> left.by() == one.by()
                    && left.number() > one.since() && left.number() <= one.number()).toList());
            for (Said.Entry entry : one.entries()) {
                var found = between.stream().filter(left -> left.act().equals(entry.act())
                        && (left.subject().equals(entry.subject()) || entry.subject().equals(Said.NEW_CLAIM))
                        && (entry.sets() == null || left.after().equals(entry.sets()))).findFirst();
                found.ifPresent(left -> {
                    between.remove(left);
                    open.remove(left);
                });
                if (found.isEmpty() && entry.certain() && !stood(all, entry, one)) {
                    lost.add("member " + one.by() + " was told of " + entry + " between " + one.since() + " and "
                            + one.number());
                }
            }
            List<Left> besides = between.stream()
                    .filter(left -> one.undoes() || one.besides().contains(left.act())).toList();
            open.removeAll(besides);
            if (one.undoes()) {
                Set<String> undone = new HashSet<>();
                besides.stream().filter(left -> left.subject().startsWith("draft/") && !undone.add(left.subject()))
                        .forEach(left -> doubled.add("one undoing undid twice: " + left));
            }
            if (one.undoes() && besides.isEmpty()) {
                lost.add("member " + one.by() + " undid something between " + one.since() + " and " + one.number());
            }
        }
        open.forEach(left -> doubled.add("nobody was told of " + left));
    }

    /** Whether the sentence was marked so, or the claim was theirs, at some moment between the two: no change then. */
    private boolean stood(List<Left> all, Said.Entry entry, Said one) {
        if (entry.sets() == null) {
            return false;
        }
        String stands = atFirst.getOrDefault(entry.subject(), "");
        long since = 0;
        for (Left left : all) {
            if (left.subject().equals(entry.subject())) {
                if (stands.equals(entry.sets()) && since <= one.number() && left.number() > one.since()) {
                    return true;
                }
                stands = left.after();
                since = left.number();
            }
        }
        return stands.equals(entry.sets()) && since <= one.number();
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

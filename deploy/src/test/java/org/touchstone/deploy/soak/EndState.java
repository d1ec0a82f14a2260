package org.touchstone.deploy.soak;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What is so when all have stopped: in the database, on a page nobody reloaded, and on one made afresh. */
final class EndState {

    /** Each sentence with its mark, each claim of the text with its state, verdict and whether it is the viewer's. */
    private static final String DRAWN = """
            () => Object.fromEntries([
              ...[...document.querySelectorAll('#text .s')].map(s => [`sentence ${s.id.slice(1)}`,
                `revision ${s.dataset.base}` + (['UNREAD', 'READ', 'SET_ASIDE'].includes(s.dataset.state)
                  ? ` ${(['opinion', 'not-checkable', 'waived', 'extraneous'].find(kind => s.classList.contains(kind))
                    ?? s.dataset.state.replace('UNREAD', '')).toUpperCase().replace('-', '_')}` : ' covered')]),
              ...[...document.querySelectorAll('#text .note')].map(one => [`claim ${one.dataset.claim}`,
                one.getAttribute('aria-label').replace(/^[^:]*: /, '') + (one.matches('.mine') ? ', mine' : '')])
            ])""";

    private static final String LATEST = "(select max(draft_id) from draft where article_id = ?)";

    /** Where the page differs from one that is made afresh: whatever it draws of the article. */
    private static final String DIFFERENCES = """
            async () => {
              const bare = root => {
                const copy = root.getElementById('main').cloneNode(true);
                copy.querySelectorAll('#beside, .keys, .quick, .ticking, .said').forEach(one => one.remove());
                copy.querySelectorAll('*').forEach(one => {
                  ['data-here', 'tabindex', 'aria-current', 'data-news', 'data-keys'].forEach(name =>
                    one.removeAttribute(name));
                  one.classList.remove('current', 'sel', 'chosen');
                  if (!one.className) one.removeAttribute('class');
                });
                copy.querySelectorAll('span.sel, span:not([class])').forEach(one => one.replaceWith(...one.childNodes));
                copy.normalize();
                return [...copy.querySelectorAll('#narrowings, #text > *')].map(one =>
                  one.outerHTML.replace(/\\s+/g, ' ').replaceAll('> <', '><'));
              };
              const fresh = new DOMParser().parseFromString(
                await (await fetch(location.pathname, {cache: 'no-store'})).text(), 'text/html');
              const [here, there] = [bare(document), bare(fresh)];
              return here.flatMap((one, i) => one === there[i] ? [] : [`${one}\\n   afresh: ${there[i]}`])
                .concat(here.length === there.length ? [] : [`${here.length} parts, afresh ${there.length}`]).join('\\n');
            }""";

    private EndState() {
    }

    static Map<String, String> drawn(Page page) {
        Map<String, String> drawn = new TreeMap<>();
        ((Map<?, ?>) page.evaluate(DRAWN)).forEach((what, how) -> drawn.put((String) what, (String) how));
        return drawn;
    }

    static String differences(Page page) {
        return (String) page.evaluate(DIFFERENCES);
    }

    /** The same from the rows of the database; sentences that claims cover are told by the page alone. */
    static Map<String, String> stored(Connection database, long article, long viewer, Map<String, String> drawn)
            throws SQLException {
        Map<String, String> stored = new TreeMap<>();
        drawn.keySet().stream().filter(what -> what.startsWith("sentence ")).forEach(what ->
                stored.put(what, "revision 0" + (drawn.get(what).endsWith("covered") ? " covered" : " ")));
        query(database, """
                select sentence, revision, coalesce(kind, '') from mark where draft_id = """ + LATEST, article, row -> {
            String what = "sentence " + row.getInt(1);
            stored.put(what, "revision " + row.getInt(2) + (drawn.getOrDefault(what, "").endsWith(" covered")
                    ? " covered" : " " + row.getString(3)));
        });
        query(database, """
                select claim_id, case when closed_as is null then initcap(state)
                                      else initcap(replace(closed_as, '_', ' ')) end,
                       case when state in ('PROPOSED', 'APPROVED') then rating else '' end, assignee = """ + viewer + """

                from claim where closed_as is distinct from 'WITHDRAWN'
                and claim_id in (select claim_id from claim_anchor where draft_id = """ + LATEST + ")", article, row ->
                stored.put("claim " + row.getLong(1), row.getString(2)
                        + (row.getString(3).isEmpty() ? "" : ", " + row.getString(3)) + (row.getBoolean(4) ? ", mine" : "")));
        return stored;
    }

    /** A row, looked at. */
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    static void query(Connection database, String sql, long argument, Row row) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setLong(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        }
    }
}

package org.touchstone.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills an invented newsroom with enough to measure: reviews, an article under way, members with claims to work on. The
 * first of each is made as people make it, by acts; the others are copies of its rows.
 */
final class Scene {

    private static final int CLAIMS = 12;
    private static final int BATCH = 1_000;
    private static final Pattern LOCATION = Pattern.compile("\"location\":\"([^\"]*)\"");

    private final String root;
    private final Connection database;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Session checker = Session.fresh();
    private final Session editor = Session.fresh();
    private long article;

    private Scene(String root, Connection database) {
        this.root = root;
        this.database = database;
    }

    /** An article with its claims, assigned and cited; an editor and a fact-checker are signed in. */
    static Scene open(String root, Connection database) throws IOException, SQLException, InterruptedException {
        Scene scene = new Scene(root, database);
        long checkerId = scene.number("select min(member_id) from member_role where role = 'FACT_CHECKER'");
        scene.signIn(scene.checker, checkerId);
        scene.signIn(scene.editor, scene.number("select min(member_id) from member_role where role = 'EDITOR'"));
        scene.takeIn(checkerId);
        return scene;
    }

    Session checker() {
        return checker;
    }

    /** The number of the article under way. */
    long article() {
        return article;
    }

    private void takeIn(long checkerId) throws IOException, SQLException, InterruptedException {
        String preview = act(checker, "/imports/paste", Map.of("text", InventedReview.text(), "origin", "THIRD_PARTY"));
        String kept = act(checker, "/imports/" + preview.substring(preview.lastIndexOf('/') + 1) + "/keep",
                Map.of("title", "Marlow Bay counts its moorings", "byline", "", "publisher", "The Marlow Bay Gazette",
                        "address", "", "language", "en", "published", "", "origin", "THIRD_PARTY"));
        article = Long.parseLong(kept.replaceFirst("^.*/(\\d+)(\\D.*)?$", "$1"));
        long draft = number("select max(draft_id) from draft where article_id = " + article);
        for (int p = 1; p <= CLAIMS; p++) {
            String words = InventedReview.claimed(p);
            long start = number("select position('" + words + "' in text) - 1 from draft where draft_id = " + draft);
            String made = act(checker, "/drafts/" + draft + "/claims", Map.of("start", Long.toString(start), "end",
                    Long.toString(start + words.length()), "wording", words, "kind", "STATEMENT", "claimant", "",
                    "act-key", UUID.randomUUID().toString(), "back", "/desk"));
            long claim = number("select max(claim_id) from claim where article_id = " + article);
            act(editor, "/claims/" + claim + "/assign", Map.of("revision", Long.toString(revision(claim)), "assignee",
                    Long.toString(checkerId), "due", "", "priority", "NORMAL"));
            act(checker, "/claims/" + claim + "/cite-new", Map.of("kind", "PRIMARY_DOCUMENT", "title",
                    "Register of moorings " + p, "publisher", "Harbour office (invented)", "origin", "Harbour office",
                    "address", "", "stance", "SUPPORTS", "locator", "p. " + p, "quote", "", "accessedOn", "2026-05-03",
                    "act-key", UUID.randomUUID().toString()));
            if (made.isEmpty()) {
                throw new IOException("no claim was made");
            }
        }
    }

    /**
     * Publishes the reviews from the first number to the last, copies of one; they are at {@code /reviews/moorings-n}.
     */
    void publish(int first, int last) throws SQLException {
        String content = InventedReview.edition();
        for (int from = first; from <= last; from += BATCH) {
            int to = Math.min(last, from + BATCH - 1);
            try (PreparedStatement statement = database.prepareStatement("""
                    with chosen as materialized (
                        select n, nextval('article_seq') as id from generate_series(%d, %d) n),
                    made as (
                        insert into article select (jsonb_populate_record(a, jsonb_build_object('article_id', id,
                            'title', 'Marlow Bay counts its moorings ' || n))).*
                        from chosen, article a where a.article_id = %d returning article_id),
                    shown as (
                        insert into publication select (jsonb_populate_record(p, jsonb_build_object('article_id', id,
                            'slug', 'moorings-' || n, 'latest_edition', 1))).*
                        from chosen join made on made.article_id = id,
                            publication p where p.article_id = (select min(article_id) from publication
                                where standing = 'PUBLIC')
                        returning article_id)
                    insert into edition (article_id, number, content, sha256, published_by, published_at)
                    select id, 1, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'),
                        (select min(member_id) from member_role where role = 'EDITOR'), now()
                    from chosen join shown on shown.article_id = id, lateral (select replace(replace(?, 'SLUG',
                        'moorings-' || n), 'TITLE', 'Marlow Bay counts its moorings ' || n) as text) made_text
                    """.formatted(from, to, article))) {
                statement.setString(1, content);
                statement.executeUpdate();
            }
        }
        run("analyze article, publication, edition, public_change");
    }

    /** Members, each with so many claims, assigned to them and cited, on articles of twelve. */
    List<Proposals.Member> members(int members, int claims) throws SQLException {
        long model = number("select min(claim_id) from claim where article_id = " + article);
        long revision = revision(model);
        List<Proposals.Member> all = new ArrayList<>();
        for (int m = 1; m <= members; m++) {
            long member = number("select nextval('member_seq')");
            run("insert into member select (jsonb_populate_record(m, jsonb_build_object('member_id', " + member
                    + ", 'name', 'Invented Member " + m + "', 'email', 'member" + m + "@marlow-bay.example'))).*"
                    + " from member m where m.member_id = (select min(member_id) from member_role"
                    + " where role = 'FACT_CHECKER')");
            run("insert into member_role values (" + member + ", 'FACT_CHECKER')");
            Session session = Session.fresh();
            signIn(session, member);
            int articles = (claims + CLAIMS - 1) / CLAIMS;
            long own = number("select setval('article_seq', nextval('article_seq') + " + articles + ") - " + articles);
            long draft = number("select setval('draft_seq', nextval('draft_seq') + " + articles + ") - " + articles);
            copies("article", articles, "'article_id', " + own + " + n");
            copies("draft", articles, "'article_id', " + own + " + n, 'draft_id', " + draft + " + n");
            copies("claim_number", articles, "'article_id', " + own + " + n");
            long first = number("select max(claim_id) + 1 from claim");
            run("select setval('claim_seq', " + (first + claims) + ")");
            String each = " from generate_series(0, " + (claims - 1) + ") n, ";
            run("insert into claim select (jsonb_populate_record(c, jsonb_build_object('claim_id', " + first
                    + " + n, 'article_id', " + own + " + n / " + CLAIMS + ", 'number', n % " + CLAIMS
                    + " + 1, 'assignee', " + member + "))).*" + each
                    + "claim c where c.claim_id = " + model);
            for (String part : List.of("claim_anchor", "citation", "claim_writer", "claim_revision")) {
                String more = part.equals("claim_anchor") ? ", 'draft_id', " + draft + " + n / " + CLAIMS : "";
                run("insert into " + part + " select (jsonb_populate_record(p, jsonb_build_object('claim_id', " + first
                        + " + n" + more + "))).*" + each + part + " p where p.claim_id = " + model);
            }
            all.add(new Proposals.Member(session, revision, new AtomicLong(first)));
        }
        return all;
    }

    /**
     * Waits until search and likeness have caught up, which work beside everything else; what they find out of a claim
     * is taken over for its copies, which would take minutes.
     */
    void settle() throws SQLException {
        long model = number("select min(claim_id) from claim where article_id = " + article);
        await("exists (select from claim_meaning where claim_id = " + model + ")");
        run("insert into claim_meaning select c.claim_id, m.wording, m.vector from claim c join claim_meaning m"
                + " on m.wording = c.wording where m.claim_id = " + model + " on conflict do nothing");
        run("select count(search_put(kind, number)) from search_stale(10000000)");
        await("not exists (select from search_stale(1)) and not exists (select from search_entry"
                + " where spellings is not null) and not exists (select from claim c where not exists"
                + " (select from claim_meaning m where m.claim_id = c.claim_id))");
        run("analyze");
    }

    private void await(String condition) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (number("select case when " + condition + " then 1 else 0 end") == 0) {
            if (System.nanoTime() > end) {
                throw new SQLException("search and likeness do not catch up");
            }
            run("select pg_sleep(0.5)");
        }
    }

    private long revision(long claim) throws SQLException {
        return number("select revision from claim where claim_id = " + claim);
    }

    /** Rows like the article's under way, each with something other, in which {@code n} counts from 0. */
    private void copies(String table, int copies, String other) throws SQLException {
        run("insert into " + table + " select (jsonb_populate_record(t, jsonb_build_object(" + other + "))).* from "
                + "generate_series(0, " + (copies - 1) + ") n, " + table + " t where t.article_id = " + article);
    }

    private void signIn(Session session, long member) throws SQLException {
        run("insert into session (token_hash, member_id, began, last_seen, address, agent) values ('" + session.hash()
                + "', " + member + ", now(), now(), '127.0.0.1', 'bench')");
    }

    private String act(Session session, String path, Map<String, String> typed)
            throws IOException, InterruptedException {
        String body = typed.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpRequest request = session.signed(HttpRequest.newBuilder(URI.create(root + "/act" + path)))
                .header("Accept", "application/json").header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher location = LOCATION.matcher(answer.body());
        if (answer.statusCode() >= 400 || !location.find()) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return location.group(1);
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("nothing there: " + sql);
            }
            return rows.getLong(1);
        }
    }
}

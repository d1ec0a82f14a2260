package org.touchstone.deploy.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.jsoup.nodes.Document;

/** An invented newsroom that works while it is killed: a fact-checker takes articles in and works on their claims. */
final class Newsroom {

    private static final String CHECKER = "checker@marlow-bay.example";

    private final Visitor checker;
    private final List<Long> claims = new CopyOnWriteArrayList<>();
    private final List<Long> drafts = new CopyOnWriteArrayList<>();

    private Newsroom(Visitor checker) {
        this.checker = checker;
    }

    /** Makes an admin by the one-time link, who invites a fact-checker. */
    static List<Act> open(Place place, Path data) throws IOException, InterruptedException {
        String link = Files.readString(data.resolve("secrets/first-admin-link")).strip();
        Visitor admin = new Visitor();
        join(admin, place, link, "Ada Keel", "admin@marlow-bay.example");
        Document members = admin.open(place, "/admin/members");
        Document invited = admin.submit(place, members, "#inviteForm", Map.of("email", CHECKER,
                "roles", "FACT_CHECKER"));
        Visitor checker = new Visitor();
        join(checker, place, invited.select("#link").val(), "Ferro Lund", CHECKER);
        Newsroom newsroom = new Newsroom(checker);
        newsroom.takeIn(place, RandomGenerator.getDefault());
        newsroom.makeAClaim(place, RandomGenerator.getDefault());
        return List.of(newsroom::addASource, newsroom::takeIn, newsroom::makeAClaim, newsroom::makeAClaim,
                newsroom::reword, newsroom::reword, newsroom::writeANote);
    }

    private static void join(Visitor visitor, Place place, String link, String name, String email)
            throws IOException, InterruptedException {
        String password = UUID.randomUUID().toString();
        Document welcome = visitor.open(place, link.replaceFirst("^https?://[^/]*", ""));
        visitor.submit(place, welcome, "#welcome", Map.of("name", name, "email", email, "password", password));
        visitor.signIn(place, email, password);
    }

    private Promise addASource(Place place, RandomGenerator random) throws IOException, InterruptedException {
        String title = "Register of moorings " + word(random);
        checker.act(place, "/sources", Map.of("sourceKind", "PRIMARY_DOCUMENT", "title", title,
                "publisher", "Harbour office", "origin", "Harbour office", "address", "", "act-key", key()));
        return promise("the source " + title, "select 1 from source where title = ?", title);
    }

    private Promise takeIn(Place place, RandomGenerator random) throws IOException, InterruptedException {
        String title = "Marlow Bay counts its boats " + word(random);
        String text = title + "\n\nThe harbour has " + random.nextInt(10, 900) + " moorings. The mayor said so on Monday. "
                + "A year ago there were " + random.nextInt(10, 900) + ".\n\nNobody asked the gulls.";
        String preview = checker.act(place, "/imports/paste", Map.of("text", text, "origin", "THIRD_PARTY"));
        String arrival = preview.substring(preview.lastIndexOf('/') + 1);
        String article = checker.act(place, "/imports/" + arrival + "/keep", Map.of("title", title, "byline", "",
                "publisher", "The Marlow Bay Gazette", "address", "", "language", "en", "published", "",
                "origin", "THIRD_PARTY"));
        long number = number(article);
        drafts.add(asked(place, "select draft_id from draft where article_id = ?", number));
        return promise("the article " + title, "select 1 from article a join draft d using (article_id)"
                + " where a.title = ? and d.number = 1 and position(a.title in d.text) = 1", title);
    }

    private Promise makeAClaim(Place place, RandomGenerator random) throws IOException, InterruptedException {
        long draft = drafts.get(random.nextInt(drafts.size()));
        int start = random.nextInt(0, 20);
        String wording = "Marlow Bay has boats, says " + word(random);
        String shown = checker.act(place, "/drafts/" + draft + "/claims", Map.of("start", Integer.toString(start),
                "end", Integer.toString(start + 8), "wording", wording, "kind", "STATEMENT", "claimant", "the mayor",
                "act-key", key(), "back", "/desk"));
        claims.add(number(shown));
        // its words may be changed later: the first revision keeps them
        return promise("the claim " + wording, "select 1 from claim join claim_anchor using (claim_id)"
                + " join claim_revision r using (claim_id) where r.revision = 1 and position(? in r.snapshot) > 0",
                wording);
    }

    private Promise reword(Place place, RandomGenerator random) throws IOException, InterruptedException {
        long claim = claims.get(random.nextInt(claims.size()));
        long revision = asked(place, "select revision from claim where claim_id = ?", claim);
        String wording = "Marlow Bay has more boats than " + word(random);
        checker.act(place, "/claims/" + claim + "/edit", Map.of("revision", Long.toString(revision),
                "wording", wording, "kind", "STATEMENT", "claimant", "the mayor", "attribution", "UNCONFIRMED",
                "attributionNote", ""));
        // a later edit may have replaced it: then the revisions tell
        return promise("the words " + wording, "select 1 from claim_revision where position(? in snapshot) > 0", wording);
    }

    private Promise writeANote(Place place, RandomGenerator random) throws IOException, InterruptedException {
        long claim = claims.get(random.nextInt(claims.size()));
        String note = "Ask the harbour office about " + word(random);
        checker.act(place, "/claims/" + claim + "/note", Map.of("note", note, "act-key", key()));
        return promise("the note " + note, "select 1 from claim_note where text = ?", note);
    }

    private static Promise promise(String words, String query, String argument) {
        return new Promise(words, (place, database) -> {
            try (PreparedStatement statement = database.prepareStatement(query)) {
                statement.setString(1, argument);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    private static long asked(Place place, String query, long argument) throws IOException {
        try (Connection connection = place.database().connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IOException("nothing there: " + query);
                }
                return rows.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private static long number(String address) {
        return Long.parseLong(address.replaceFirst("^.*/(\\d+)(\\D.*)?$", "$1"));
    }

    private static String word(RandomGenerator random) {
        return HexFormat.of().toHexDigits(random.nextLong());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

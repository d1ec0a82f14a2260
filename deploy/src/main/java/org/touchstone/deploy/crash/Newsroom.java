package org.touchstone.deploy.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;

/** An invented newsroom that works while it is killed: an admin, a fact-checker and an editor. */
final class Newsroom {

    private static final String CHECKER = "checker@marlow-bay.example";
    private static final String EDITOR = "editor@marlow-bay.example";
    private static final List<String> OFTEN = List.of("publish", "publish again", "publish again",
            "approve a conclusion", "mark sentences", "keep an article", "add a source");

    private Newsroom() {
    }

    /** Makes an admin by the one-time link, who invites the two others; then everything is done once. */
    static Work open(Ground ground, Path data) throws IOException, InterruptedException {
        Place place = ground.place();
        String link = Files.readString(data.resolve("secrets/first-admin-link")).strip();
        Visitor admin = new Visitor();
        join(admin, place, link, "Ada Keel", "admin@marlow-bay.example");
        Visitor checker = invited(admin, place, "Ferro Lund", CHECKER, "FACT_CHECKER");
        Visitor editor = invited(admin, place, "Isa Quay", EDITOR, "EDITOR");
        ArticleWork work = new ArticleWork(checker, editor);
        work.begin(ground);
        Map<String, Act> acts = work.acts();
        for (Act act : acts.values()) {
            ground.done(act.ready(ground));
        }
        List<Act> often = new ArrayList<>(work.crowded());
        OFTEN.forEach(name -> often.add(acts.get(name)));
        return new Work(acts, often, List.of(
                new Promise("every hash of the audit is right", (at, database) -> verifies(admin, at)),
                new Promise("readers get what was published last", (at, database) -> {
                    try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(
                            "select slug from publication order by last_published_at desc limit 5")) {
                        while (rows.next()) {
                            new Visitor().open(at, "/reviews/" + rows.getString(1));
                        }
                    }
                    return true;
                })));
    }

    private static Visitor invited(Visitor admin, Place place, String name, String email, String role)
            throws IOException, InterruptedException {
        Document members = admin.open(place, "/admin/members");
        Document invited = admin.submit(place, members, "#inviteForm", Map.of("email", email, "role", role));
        Visitor visitor = new Visitor();
        join(visitor, place, invited.select("#link").val(), name, email);
        return visitor;
    }

    private static void join(Visitor visitor, Place place, String link, String name, String email)
            throws IOException, InterruptedException {
        String password = UUID.randomUUID().toString();
        Document welcome = visitor.open(place, link.replaceFirst("^https?://[^/]*", ""));
        visitor.submit(place, welcome, "#welcome", Map.of("name", name, "email", email, "password", password));
        visitor.signIn(place, email, password);
    }

    private static boolean verifies(Visitor admin, Place place) throws IOException, InterruptedException {
        Document page = admin.open(place, "/admin/audit?verify=now");
        return page.select("[role=status].said").size() == 1;
    }
}

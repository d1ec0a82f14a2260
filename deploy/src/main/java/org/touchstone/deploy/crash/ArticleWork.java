package org.touchstone.deploy.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.touchstone.deploy.crash.Request.Field;

/**
 * An article's way from its import to its readers, gone by a fact-checker and an editor who never look at a page. Each
 * act is an {@link Errand} and has ground of its own, so that nothing but Touchstone keeps it from being done.
 */
public final class ArticleWork {

    private static final int AT_FIRST = 3;
    private static final String ACT_DONE = "(select count(*) from act_done where act_key = cast(? as uuid))";

    private final Visitor checker;
    private final Visitor editor;
    /** Open to all claims; what is on its way to its readers is not among them. */
    private final List<Article> shared = new CopyOnWriteArrayList<>();
    private final List<Article> published = new CopyOnWriteArrayList<>();

    private record Article(long number, long draft) {
    }

    private record Claim(long number, Article article) {
    }

    public ArticleWork(Visitor checker, Visitor editor) {
        this.checker = checker;
        this.editor = editor;
    }

    /**
     * All acts by their names, in the order of an article's life. Each is on an article that no other works on, so that
     * one held inside itself keeps none of the others waiting.
     */
    public Map<String, Act> acts() {
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put("add a source", this::source);
        acts.put("keep an article", this::keeping);
        acts.put("mark sentences", ground -> reading(ground, article(ground)));
        acts.put("make a claim", ground -> making(ground, article(ground)));
        acts.put("change words", ground -> rewording(ground, claim(ground, article(ground))));
        acts.put("write a note", ground -> note(ground, claim(ground, article(ground))));
        acts.put("record a search", ground -> searching(ground, assigned(ground, article(ground))));
        acts.put("propose a verdict", ground -> proposing(ground, searched(ground, article(ground))));
        acts.put("approve a verdict", ground -> approving(ground, proposed(ground, article(ground))));
        acts.put("propose a conclusion", ground -> concluding(ground, article(ground)));
        acts.put("approve a conclusion", ground -> approvingConclusion(concluded(ground, article(ground))));
        acts.put("publish", ground -> publishing(publishable(ground), 1));
        acts.put("publish again", this::publishingAgain);
        return acts;
    }

    /** Acts on the claims of a few articles that everybody works on at once. */
    List<Act> crowded() {
        return List.of(
                ground -> making(ground, any(shared, ground)),
                ground -> rewording(ground, claim(ground, any(shared, ground))),
                ground -> note(ground, claim(ground, any(shared, ground))),
                ground -> proposing(ground, searched(ground, any(shared, ground))),
                ground -> approving(ground, proposed(ground, any(shared, ground))));
    }

    /** Opens articles to all claims and publishes others, so that no act lacks ground. */
    public void begin(Ground ground) throws IOException, InterruptedException {
        for (int i = 0; i < AT_FIRST; i++) {
            shared.add(article(ground));
            Article article = publishable(ground);
            ground.done(publishing(article, 1));
            published.add(article);
        }
    }

    private Errand source(Ground ground) {
        String title = "Register of moorings " + ground.word();
        String key = ground.key();
        return new Errand("the source " + title, Request.of(checker, "/sources", "kind", "PRIMARY_DOCUMENT",
                "title", title, "publisher", "Harbour office", "origin", "Harbour office", "address", "",
                "act-key", key), """
                select (select count(*) from source where title = ?),
                       (select count(*) from audit_entry e join source on subject = 'source/' || source_id
                        where title = ? and chain = 0 and e.revision = 1),\s""" + ACT_DONE, List.of(title, title, key));
    }

    private Errand keeping(Ground ground) throws IOException, InterruptedException {
        String title = "Marlow Bay counts its boats " + ground.word();
        String text = title + "\n\nThe harbour has " + ground.random().nextInt(10, 900)
                + " moorings. The mayor said so on Monday.\n\nNobody asked the gulls.";
        String preview = Request.of(checker, "/imports/paste", "text", text, "origin", "THIRD_PARTY")
                .send(ground.place());
        String arrival = preview.substring(preview.lastIndexOf('/') + 1);
        return new Errand("the article " + title, Request.of(checker, "/imports/" + arrival + "/keep", "title", title,
                "byline", "", "publisher", "The Marlow Bay Gazette", "address", "", "language", "en", "published", "",
                "origin", "THIRD_PARTY"), """
                select (select count(*) from article where title = ?),
                       (select count(*) from draft join article using (article_id)
                        where title = ? and number = 1 and position(title in text) = 1),
                       (select count(*) from audit_entry join article on chain = article_id
                        where title = ? and subject = 'article/' || article_id and act = 'article.import'),
                       (select count(*) from arrival where arrival_id = cast(? as uuid) and state = 'KEPT')""",
                List.of(title, title, title, arrival));
    }

    private Article article(Ground ground) throws IOException, InterruptedException {
        long article = number(ground.done(keeping(ground)));
        return new Article(article, ground.asked("select draft_id from draft where article_id = ?", article));
    }

    /** Reads all sentences, the headline included: many rows in one act. */
    private Errand reading(Ground ground, Article article) throws IOException {
        long sentences = ground.asked("select cardinality(sentence_ends) from draft where draft_id = ?",
                article.draft());
        List<String> parts = new ArrayList<>();
        List<Field> chosen = new ArrayList<>(List.of(new Field("kind", "READ"), new Field("reason", ""),
                new Field("back", "/articles/" + article.number())));
        for (long i = 0; i < sentences; i++) {
            parts.add("(select count(*) from mark where draft_id = d and sentence = " + i + ")");
            parts.add("(select count(*) from audit_entry where chain = a and subject = 'draft/' || d || '/sentence/"
                    + i + "')");
            chosen.add(new Field("sentence", i + ":0"));
        }
        return new Errand("the marks of draft " + article.draft(),
                new Request(checker, "/drafts/" + article.draft() + "/marks", chosen),
                "select " + String.join(", ", parts) + " from (values (?, ?)) as on_what (a, d)",
                List.of(article.number(), article.draft()));
    }

    private Errand making(Ground ground, Article article) {
        int start = ground.random().nextInt(0, 20);
        String wording = "Marlow Bay has boats, says " + ground.word();
        String key = ground.key();
        return new Errand("the claim " + wording, Request.of(checker, "/drafts/" + article.draft() + "/claims",
                "start", Integer.toString(start), "end", Integer.toString(start + 8), "wording", wording,
                "kind", "STATEMENT", "claimant", "the mayor", "act-key", key, "back", "/desk"), """
                with made as (select claim_id from claim join claim_revision r using (claim_id)
                              where article_id = ? and r.revision = 1 and position(? in r.snapshot) > 0)
                select (select count(*) from made),
                       (select count(*) from made join claim_anchor using (claim_id)),
                       (select count(*) from made join audit_entry on subject = 'claim/' || claim_id
                        where chain = ? and revision = 1 and act = 'claim.make'),\s""" + ACT_DONE,
                List.of(article.number(), wording, article.number(), key));
    }

    private Claim claim(Ground ground, Article article) throws IOException, InterruptedException {
        return new Claim(number(ground.done(making(ground, article))), article);
    }

    private Errand rewording(Ground ground, Claim claim) throws IOException {
        String wording = "Marlow Bay has more boats than " + ground.word();
        return new Errand("the words " + wording, Request.of(checker, "/claims/" + claim.number() + "/edit",
                "revision", Long.toString(revision(ground, claim)), "wording", wording, "kind", "STATEMENT",
                "claimant", "the mayor", "attribution", "UNCONFIRMED", "attributionNote", ""),
                revisionWith(), revisionWith(claim, "EDIT", wording));
    }

    private Errand note(Ground ground, Claim claim) {
        String note = "Ask the harbour office about " + ground.word();
        String key = ground.key();
        return new Errand("the note " + note, Request.of(checker, "/claims/" + claim.number() + "/note",
                "note", note, "act-key", key), """
                select (select count(*) from claim_note where claim_id = ? and text = ?),
                       (select count(*) from audit_entry join claim_note
                               on subject = 'claim/' || claim_id || '/note/' || note_id
                        where chain = ? and claim_id = ? and text = ?),\s""" + ACT_DONE,
                List.of(claim.number(), note, claim.article().number(), claim.number(), note, key));
    }

    private Claim assigned(Ground ground, Article article) throws IOException, InterruptedException {
        Claim claim = claim(ground, article);
        Request.of(checker, "/claims/" + claim.number() + "/assign",
                "revision", Long.toString(revision(ground, claim)), "assignee", "me").send(ground.place());
        return claim;
    }

    private Errand searching(Ground ground, Claim claim) {
        String lookedFor = "Counts of boats " + ground.word();
        String key = ground.key();
        List<Object> arguments = new ArrayList<>(revisionWith(claim, "RECORD_SEARCH", lookedFor));
        arguments.addAll(List.of(claim.number(), lookedFor, key));
        return new Errand("the search for " + lookedFor, Request.of(checker, "/claims/" + claim.number() + "/search",
                "lookedFor", lookedFor, "place", "Records (invented)", "act-key", key), revisionWith()
                + ", (select count(*) from search_record where claim_id = ? and looked_for = ?), " + ACT_DONE,
                arguments);
    }

    private Claim searched(Ground ground, Article article) throws IOException, InterruptedException {
        Claim claim = assigned(ground, article);
        ground.done(searching(ground, claim));
        return claim;
    }

    private Errand proposing(Ground ground, Claim claim) throws IOException {
        String rationale = "Nobody counted " + ground.word();
        return new Errand("the verdict " + rationale, Request.of(checker, "/claims/" + claim.number() + "/propose",
                "revision", Long.toString(revision(ground, claim)), "rating", "UNPROVEN", "rationale", rationale),
                revisionWith(),
                revisionWith(claim, "PROPOSE", rationale));
    }

    private Claim proposed(Ground ground, Article article) throws IOException, InterruptedException {
        Claim claim = searched(ground, article);
        ground.done(proposing(ground, claim));
        return claim;
    }

    private Errand approving(Ground ground, Claim claim) throws IOException {
        long seen = revision(ground, claim);
        return new Errand("the approval of claim " + claim.number(), Request.of(editor,
                "/claims/" + claim.number() + "/approve", "revision", Long.toString(seen)), """
                select (select count(*) from claim_revision
                        where claim_id = ? and revision = ? and act = 'APPROVE'),
                       (select count(*) from audit_entry
                        where chain = ? and subject = 'claim/' || ? and revision = ? and act = 'claim.approve')""",
                List.of(claim.number(), seen + 1, claim.article().number(), claim.number(), seen + 1));
    }

    private Errand concluding(Ground ground, Article article) {
        String conclusion = "Whether the boats were counted is unproven " + ground.word();
        return new Errand("the conclusion " + conclusion, Request.of(checker,
                "/articles/" + article.number() + "/conclusion", "conclusion", conclusion), """
                select (select count(*) from conclusion where article_id = ? and text = ?),
                       (select count(*) from audit_entry where chain = ? and subject = 'conclusion/' || chain
                        and revision = 1 and act = 'conclusion.propose')""",
                List.of(article.number(), conclusion, article.number()));
    }

    private Article concluded(Ground ground, Article article) throws IOException, InterruptedException {
        ground.done(concluding(ground, article));
        return article;
    }

    private Errand approvingConclusion(Article article) {
        return new Errand("the approval of article " + article.number() + "'s conclusion", Request.of(editor,
                "/articles/" + article.number() + "/conclusion/approve", "revision", "1"), """
                select (select count(*) from conclusion
                        where article_id = ? and state = 'APPROVED' and revision = 2),
                       (select count(*) from audit_entry where chain = ? and subject = 'conclusion/' || chain
                        and revision = 2 and act = 'conclusion.approve')""",
                List.of(article.number(), article.number()));
    }

    private Article publishable(Ground ground) throws IOException, InterruptedException {
        Article article = article(ground);
        ground.done(reading(ground, article));
        ground.done(approving(ground, proposed(ground, article)));
        ground.done(approvingConclusion(concluded(ground, article)));
        return article;
    }

    private Errand publishing(Article article, long edition) {
        return new Errand("edition " + edition + " of article " + article.number(), Request.of(editor,
                "/articles/" + article.number() + "/publish", "edition", Long.toString(edition)), """
                select (select count(*) from edition where article_id = ? and number = ?),
                       (select count(*) from publication where article_id = ? and latest_edition >= ?),
                       (select count(*) from audit_entry where chain = ? and act = 'edition.publish'
                        and subject = 'edition/' || chain || '/' || ?)""",
                List.of(article.number(), edition, article.number(), edition, article.number(), edition));
    }

    /** Readers get a next edition only of what has changed, if only by whom it is. */
    private Errand publishingAgain(Ground ground) throws IOException, InterruptedException {
        Article article = any(published, ground);
        String title = "Marlow Bay counts its boats";
        Request.of(checker, "/articles/" + article.number() + "/details", "base-title", title, "title", title,
                "base-byline", ground.told("select byline from article where article_id = ?", article.number()),
                "byline", "Tam " + ground.word(), "base-publisher", "any", "publisher", "any", "base-language", "en",
                "language", "en", "origin", "THIRD_PARTY").send(ground.place());
        return publishing(article, 1 + ground.asked("select latest_edition from publication where article_id = ?",
                article.number()));
    }

    /** The revision that an act made with these words, and its audit entry. */
    private static String revisionWith() {
        return """
                with made as (select claim_id, revision from claim_revision
                              where claim_id = ? and act = ? and position(? in snapshot) > 0)
                select (select count(*) from made),
                       (select count(*) from made join audit_entry using (revision)
                        where chain = ? and subject = 'claim/' || claim_id)""";
    }

    private static List<Object> revisionWith(Claim claim, String act, String words) {
        return List.of(claim.number(), act, words, claim.article().number());
    }

    private static long revision(Ground ground, Claim claim) throws IOException {
        return ground.asked("select revision from claim where claim_id = ?", claim.number());
    }

    private static Article any(List<Article> articles, Ground ground) {
        return articles.get(ground.random().nextInt(articles.size()));
    }

    private static long number(String address) {
        return Long.parseLong(address.replaceFirst("^.*/(\\d+)(\\D.*)?$", "$1"));
    }
}

package org.touchstone.deploy.journey;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A review that is public, made by invented people who send requests without pages: one claim is true, one unproven,
 * one cannot be checked. Its people leave when it is closed; the review stays.
 */
final class PublishedByRequests implements AutoCloseable {

    private static final Pattern LIST = Pattern.compile("name=\"list\" value=\"([0-9a-f]{64})\"");
    private static final String TEXT = """
            Gulls of Marlow Bay

            The town keeps nine gulls on the quay. They doubled the catch of the year. Nobody knows their age at all. \
            This was told at time %d.
            """;

    final Sender checker;
    final Sender editor;
    final String article;
    final String slug;

    private final Database database;

    PublishedByRequests(TouchstoneUnderTest touchstone) {
        database = new Database(touchstone.database());
        checker = Sender.member(touchstone.url(), database, "Gil Direct", List.of("FACT_CHECKER"));
        editor = Sender.member(touchstone.url(), database, "Fay Direct", List.of("EDITOR"));
        article = MatrixDesk.importing(checker, TEXT.formatted(System.nanoTime()));
        long draft = database.number("select draft_id from draft where article_id = ?", number());
        long kept = claim(draft, "The town keeps nine gulls on the quay.");
        checker.done("/act/claims/" + kept + "/cite-new", "kind", "PRIMARY_DOCUMENT", "title", "Register of gulls",
                "publisher", "Town archive", "origin", "Town archive", "address", "https://example.org/register",
                "stance", "SUPPORTS", "locator", "page 4", "quote", "nine of them", "accessedOn", "2026-11-01");
        decide(kept, "TRUE", "The register says so.");
        long caught = claim(draft, "They doubled the catch of the year.");
        checker.done("/act/claims/" + caught + "/search", "lookedFor", "catches", "place", "Town archive",
                "searchedOn", "2026-11-03");
        decide(caught, "UNPROVEN", "The archive has no catches.");
        long aged = claim(draft, "Nobody knows their age at all.");
        checker.done("/act/claims/" + aged + "/close", "revision", revision(aged), "closedAs", "NOT_CHECKABLE",
                "reason", "Nobody wrote it down.");
        for (int sentence : new int[] {0, 4}) {
            checker.done("/act/drafts/" + draft + "/marks", "sentence", sentence + ":0", "kind", "READ", "back",
                    article);
        }
        checker.done("/act" + article + "/conclusion", "conclusion", "There are nine.");
        editor.done("/act" + article + "/conclusion/approve", "revision", 1);
        Matcher list = LIST.matcher(editor.get(article + "/set-aside").body());
        if (!list.find()) {
            throw new AssertionError("no list to sign");
        }
        editor.done("/act" + article + "/set-aside/sign", "list", list.group(1));
        editor.done("/act" + article + "/publish", "edition", 1);
        slug = database.text("select slug from publication where article_id = ?", number());
    }

    private long claim(long draft, String words) {
        long start = database.number("select position(? in text) - 1 from draft where draft_id = ?", words, draft);
        long claim = MatrixDesk.last(checker.done("/act/drafts/" + draft + "/claims", "start", start, "end",
                start + words.length(), "wording", "Marlow Bay: " + words, "back", article));
        editor.done("/act/claims/" + claim + "/assign", "revision", revision(claim), "assignee", checker.number());
        return claim;
    }

    private void decide(long claim, String rating, String rationale) {
        checker.done("/act/claims/" + claim + "/propose", "revision", revision(claim), "rating", rating, "rationale",
                rationale);
        editor.done("/act/claims/" + claim + "/approve", "revision", revision(claim));
    }

    private long revision(long claim) {
        return database.number("select revision from claim where claim_id = ?", claim);
    }

    /** The article's number. */
    long number() {
        return MatrixDesk.last(article);
    }

    Database database() {
        return database;
    }

    /** Puts another review beside this one, at its own address, with this for its only edition. */
    void publishBeside(String beside, String content) {
        long copy = database.number("select nextval('article_seq')");
        String other = " select (jsonb_populate_record(known, jsonb_build_object('article_id', ?::bigint";
        database.change("insert into article" + other + "))).* from article known where article_id = ?", copy,
                number());
        database.change("insert into publication" + other + ", 'slug', ?::text, 'latest_edition', 1)))."
                + "* from publication known where article_id = ?", copy, beside, number());
        database.change("insert into edition select ?, 1, told,"
                + " encode(sha256(convert_to(told, 'UTF8')), 'hex'), ?, now() from (select ?::text as told) as new",
                copy, editor.number(), content);
    }

    /** Takes down what was put beside this review. */
    void withhold(String beside) {
        database.change("update publication set standing = 'WITHHELD', standing_reason = 'A trial.',"
                + " standing_since = now() where slug = ?", beside);
    }

    /** Decides the first claim anew and corrects the newest edition by it. */
    void correct(String rating, String rationale, String what) {
        long claim = database.number("select min(claim_id) from claim where article_id = ?", number());
        editor.done("/act/claims/" + claim + "/return", "revision", revision(claim), "reason", "Look again.");
        decide(claim, rating, rationale);
        editor.done("/act" + article + "/correct", "edition", 1 + database.number("select latest_edition from"
                + " publication where article_id = ?", number()), "claim", database.number("select number from claim"
                + " where claim_id = ?", claim), "what", what);
    }

    /** Publishes another edition, which differs in its conclusion. */
    void publish(String conclusion) {
        String was = database.text("select text from conclusion where article_id = ?", number());
        checker.done("/act" + article + "/conclusion", "base", was, "conclusion", conclusion);
        editor.done("/act" + article + "/conclusion/approve", "revision",
                database.number("select revision from conclusion where article_id = ?", number()));
        editor.done("/act" + article + "/publish", "edition", 1 + database.number("select latest_edition from"
                + " publication where article_id = ?", number()));
    }

    /** Answers what a reader reported last. */
    void answer(String outcome, String words) {
        long report = database.number("select max(report_id) from reader_report where article_id = ?", number());
        editor.done("/act/reports/" + report + "/answer", "version", database.number("select version from"
                + " reader_report where report_id = ?", report), "outcome", outcome, "answer", words);
    }

    /** How it stands from now on. */
    void stand(String standing) {
        editor.done("/act" + article + "/standing", "standing", standing, "reason", "We look at the gulls again.");
    }

    @Override
    public void close() {
        database.change("update member set active = false where member_id in (?, ?)", checker.number(),
                editor.number());
        database.close();
    }
}

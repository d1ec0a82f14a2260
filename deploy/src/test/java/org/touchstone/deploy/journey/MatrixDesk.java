package org.touchstone.deploy.journey;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A newsroom of invented people who send requests without pages, with an article, two sources and claims. What it
 * leaves behind is out of everybody's way: its claims are closed and its people have left.
 */
final class MatrixDesk implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+$");
    private static final String TEXT = "The sea wall of Marlow Bay\n\nIt was built in 1962. It was dug in 1820.\n";

    final Sender ada;
    final Sender ben;
    final Sender rana;
    final String article;
    final long draft;
    final long primary;
    final long spare;
    final long other;

    private final String url;
    private final Database database;
    private final long firstMember;
    private int claims;

    MatrixDesk(TouchstoneUnderTest touchstone) {
        url = touchstone.url();
        database = new Database(touchstone.database());
        firstMember = database.number("select max(member_id) from member");
        ada = sender(false, "Ada Direct", List.of("FACT_CHECKER"));
        ben = sender(false, "Ben Direct", List.of("FACT_CHECKER"));
        rana = sender(false, "Rana Direct", List.of("EDITOR"));
        article = importing(ben, TEXT + "Begun " + System.nanoTime() + ".");
        draft = database.number("select draft_id from draft where article_id = ?", last(article));
        primary = source(ben, "PRIMARY_DOCUMENT", "Register (invented)");
        spare = source(ben, "DATA", "Accounts (invented)");
        other = claim();
    }

    Sender sender(boolean stranger, String name, List<String> roles) {
        return stranger ? Sender.stranger(url) : Sender.member(url, database, name, roles);
    }

    Database database() {
        return database;
    }

    /** As deactivating does it: their sessions end with it. */
    void leave(Sender sender) {
        database.change("update member set active = false where member_id = ?", sender.number());
    }

    /** Keeps a text as an article of somebody else's; gives its address. */
    static String importing(Sender by, String text) {
        String preview = by.done("/act/imports/paste", "text", text);
        return by.done("/act" + preview.replace("/articles/import", "/imports") + "/keep", "title", "The sea wall",
                "publisher", "Marlow Bay Courier", "language", "en", "origin", "THIRD_PARTY");
    }

    static long source(Sender by, String kind, String title) {
        return last(by.done("/act/sources", "kind", kind, "title", title));
    }

    /** A claim nobody has, which cites the two sources. */
    long claim() {
        long claim = last(ben.done("/act/drafts/" + draft + "/claims", "start", 28, "end", 49, "wording",
                "The wall was built in 1962, said as number " + claims++, "back", article));
        cite(ben, claim, primary, "SUPPORTS");
        cite(ben, claim, spare, "CONTEXT");
        return claim;
    }

    static void cite(Sender by, long claim, long source, String stance) {
        by.done("/act/claims/" + claim + "/cite", "source", source, "stance", stance);
    }

    /** Cites a source of its own, which that member then corrects. */
    void citeOwn(long claim, Sender corrects) {
        long source = source(ben, "DATA", "Soundings");
        cite(ben, claim, source, "CONTEXT");
        corrects.done("/act/sources/" + source + "/correct", "base-kind", "DATA", "base-title", "Soundings",
                "kind", "DATA", "title", "Soundings of 1962");
    }

    /** As the change of a source it cites leaves a claim: somebody has to look at it again. */
    void flag(long claim) {
        database.change("update claim set attention_source = ?, attention_since = now() where claim_id = ?", primary,
                claim);
    }

    void assign(long claim, Sender to) {
        rana.done("/act/claims/" + claim + "/assign", "revision", revision(claim), "assignee", to.number());
    }

    void propose(long claim, Sender by) {
        by.done("/act/claims/" + claim + "/propose", "revision", revision(claim), "rating", "TRUE",
                "rationale", "The register says so.");
    }

    /** What the other claim is called within its article. */
    long otherNumber() {
        return database.number("select number from claim where claim_id = ?", other);
    }

    long copyOf(long claim) {
        return database.copyOfClaim(claim);
    }

    long revision(long claim) {
        return database.number("select revision from claim where claim_id = ?", claim);
    }

    String state(long claim) {
        return database.text("select state from claim where claim_id = ?", claim);
    }

    String picture(long claim) {
        return database.pictureOfClaim(claim);
    }

    static long last(String address) {
        Matcher number = NUMBER.matcher(address);
        if (!number.find()) {
            throw new AssertionError("no number in " + address);
        }
        return Long.parseLong(number.group());
    }

    @Override
    public void close() {
        database.change("update claim set state = 'CLOSED', closed_as = 'WITHDRAWN', closing_reason = 'a trial',"
                + " closed_by = ?, closed_at = now(), approved_by = null, approved_at = null,"
                + " approved_fingerprint = null, duplicate_of = null,"
                + " copy_edited = false where article_id = ?", ben.number(),
                last(article));
        database.change("update member set active = false where member_id > ?", firstMember);
        database.close();
    }
}

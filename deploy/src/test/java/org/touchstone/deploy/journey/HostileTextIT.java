package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Hostile text goes through every field of every act there is: it is stored as given, in the column that stands here by
 * hand, or refused in words.
 */
@Order(Integer.MAX_VALUE - 2)
@Journey
class HostileTextIT {

    /** Which field of which act keeps what is typed into it, and where. */
    private static final Map<String, String> KEPT = new TreeMap<>();

    static {
        KEPT.put("/act/articles/{n}/clear/let-stand reason", "let_stand.reason");
        KEPT.put("/act/articles/{n}/conclusion conclusion", "conclusion.text");
        KEPT.put("/act/articles/{n}/conclusion/return reason", "conclusion.reason");
        KEPT.put("/act/articles/{n}/correct what", "correction.what");
        KEPT.put("/act/articles/{n}/details byline", "article.byline");
        KEPT.put("/act/articles/{n}/details publisher", "article.publisher");
        KEPT.put("/act/articles/{n}/details title", "article.title");
        KEPT.put("/act/articles/{n}/standing reason", "publication.standing_reason");
        KEPT.put("/act/claims/{n}/accept-wording reason", "claim.suggestion_reason");
        KEPT.put("/act/claims/{n}/citations/{citation}/change locator", "citation.locator");
        KEPT.put("/act/claims/{n}/citations/{citation}/change note", "citation.note");
        KEPT.put("/act/claims/{n}/citations/{citation}/change quote", "citation.quote");
        KEPT.put("/act/claims/{n}/cite locator", "citation.locator");
        KEPT.put("/act/claims/{n}/cite note", "citation.note");
        KEPT.put("/act/claims/{n}/cite quote", "citation.quote");
        KEPT.put("/act/claims/{n}/cite-new locator", "citation.locator");
        KEPT.put("/act/claims/{n}/cite-new note", "citation.note");
        KEPT.put("/act/claims/{n}/cite-new origin", "source.origin");
        KEPT.put("/act/claims/{n}/cite-new publisher", "source.publisher");
        KEPT.put("/act/claims/{n}/cite-new quote", "citation.quote");
        KEPT.put("/act/claims/{n}/cite-new title", "source.title");
        KEPT.put("/act/claims/{n}/close reason", "claim.closing_reason");
        KEPT.put("/act/claims/{n}/decline-wording reason", "claim.suggestion_reason");
        KEPT.put("/act/claims/{n}/edit attributionNote", "claim.attribution_note");
        KEPT.put("/act/claims/{n}/edit claimant", "claim.claimant");
        KEPT.put("/act/claims/{n}/edit wording", "claim.wording");
        KEPT.put("/act/claims/{n}/half-written text", "half_written.text");
        KEPT.put("/act/claims/{n}/merge reason", "claim.closing_reason");
        KEPT.put("/act/claims/{n}/note note", "claim_note.text");
        KEPT.put("/act/claims/{n}/propose rationale", "claim.rationale");
        KEPT.put("/act/claims/{n}/reopen reason", "claim.reason");
        KEPT.put("/act/claims/{n}/return reason", "claim.reason");
        KEPT.put("/act/claims/{n}/search lookedFor", "search_record.looked_for");
        KEPT.put("/act/claims/{n}/search place", "search_record.place");
        KEPT.put("/act/claims/{n}/suggest-wording suggested", "claim.suggested_words");
        KEPT.put("/act/claims/{n}/unassign reason", "claim.reason");
        KEPT.put("/act/claims/{n}/wait whom", "claim.waiting_for");
        KEPT.put("/act/drafts/{draft}/claims claimant", "claim.claimant");
        KEPT.put("/act/drafts/{draft}/claims wording", "claim.wording");
        KEPT.put("/act/drafts/{draft}/claims-of claimant-1", "claim.claimant");
        KEPT.put("/act/drafts/{draft}/claims-of wording-1", "claim.wording");
        KEPT.put("/act/drafts/{draft}/marks reason", "mark.reason");
        KEPT.put("/act/imports/address address", "arrival.asked");
        KEPT.put("/act/imports/paste text", "arrival.text arrival.title");
        KEPT.put("/act/imports/{id}/keep byline", "article.byline");
        KEPT.put("/act/imports/{id}/keep publisher", "article.publisher");
        KEPT.put("/act/imports/{id}/keep title", "article.title");
        KEPT.put("/act/notes/{k}/answer note", "claim_note.text");
        KEPT.put("/act/notes/{k}/edit note", "claim_note.text");
        KEPT.put("/act/reports/{n}/answer answer", "reader_report.answer");
        KEPT.put("/act/sources origin", "source.origin");
        KEPT.put("/act/sources publisher", "source.publisher");
        KEPT.put("/act/sources title", "source.title");
        KEPT.put("/act/sources/{n}/correct origin", "source.origin");
        KEPT.put("/act/sources/{n}/correct publisher", "source.publisher");
        KEPT.put("/act/sources/{n}/correct title", "source.title");
        KEPT.put("/act/sources/{n}/withdraw reason", "source.withdrawal_reason");
    }

    /** What keeps no text under any act: numbers, days, words of lists, digests, and what a form was filled from. */
    private static final Set<String> NO_TEXT = Set.of("accessedOn", "act-key", "assignee", "attribution", "back",
            "base", "base-address", "base-kind", "base-language", "base-origin", "base-published", "base-publisher",
            "base-title", "choice", "claim", "closedAs", "confidential", "draft", "due", "duplicateOf", "earlier",
            "edition", "end", "field", "from", "invitation", "kind", "kind-1", "language", "list", "logo", "looking",
            "next-of", "number", "outcome", "piece", "point", "priority", "published", "rating", "reader",
            "reprintable", "revision", "role", "searchedOn", "seen", "sentence", "session", "show", "shown", "since",
            "source", "stance", "standing", "start", "stays", "to", "until", "version");
    /** What keeps none under this act, which does not read it, or takes a word of a list, an address or a copy edit. */
    private static final Set<String> NO_TEXT_HERE = Set.of(
            "/act/articles/{n}/correct conclusion",
            "/act/articles/{n}/details address",
            "/act/articles/{n}/details origin",
            "/act/claims/{n}/citations/{citation}/remove locator",
            "/act/claims/{n}/citations/{citation}/remove note",
            "/act/claims/{n}/citations/{citation}/remove quote",
            "/act/claims/{n}/cite-new address",
            "/act/claims/{n}/copy-edit attributionNote",
            "/act/claims/{n}/copy-edit claimant",
            "/act/claims/{n}/copy-edit wording",
            "/act/claims/{n}/preview rationale",
            "/act/claims/{n}/recut place",
            "/act/claims/{n}/search locator",
            "/act/claims/{n}/search note",
            "/act/claims/{n}/search quote",
            "/act/elsewhere address",
            "/act/elsewhere text",
            "/act/imports/address origin",
            "/act/imports/paste origin",
            "/act/imports/{id}/keep address",
            "/act/imports/{id}/keep origin",
            "/act/sources address",
            "/act/sources/{n}/correct address");

    private int serial;

    @Test
    void everyFieldThereIsIsKnownToKeepTextOrToKeepNone() {
        var fields = new TreeSet<String>();
        ActAddresses.all().forEach((act, names) -> names.forEach(name -> fields.add(act + " " + name)));

        assertThat(fields).filteredOn(field -> !NO_TEXT.contains(field.replaceFirst(".* ", ""))
                && !NO_TEXT_HERE.contains(field)).isEqualTo(List.copyOf(KEPT.keySet()));
        assertThat(ActAddresses.readingByHand()).containsExactly("DetailsActs", "ImportActs", "SuggestionActs");
        assertThat(fields).as("what is no field any more").containsAll(NO_TEXT_HERE);
        assertThat(fields).extracting(field -> field.replaceFirst(".* ", "")).containsAll(NO_TEXT);
    }

    @Test
    void everyFieldKeepsItAsGivenOrRefusesItInWords(TouchstoneUnderTest touchstone, Browser browser) {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            Sender boss = desk.sender(false, "Bo Direct", List.of("FACT_CHECKER", "EDITOR", "ADMIN"));
            var forms = new ActForms(desk);
            var wrong = new ArrayList<String>();
            var kept = new TreeMap<String, String>();
            ActAddresses.all().forEach((act, fields) -> {
                if (fields.isEmpty()) {
                    return;
                }
                ActForms.Filled form = forms.filled(act, boss);
                for (String field : fields) {
                    String hostile = HostileText.LINE + ++serial;
                    HttpResponse<String> answer = form.with(field, hostile).sentBy(boss);
                    HostileText.mustBeAnsweredInWords(act + " " + field, answer, wrong);
                    if (answer.statusCode() == 422) {
                        // too long for it, perhaps
                        hostile = HostileText.NAME + serial;
                        answer = form.with(field, hostile).sentBy(boss);
                        HostileText.mustBeAnsweredInWords(act + " " + field, answer, wrong);
                    }
                    if (answer.statusCode() == 200) {
                        List<String> columns = desk.database().columnsHolding(hostile);
                        if (!columns.isEmpty()) {
                            kept.put(act + " " + field, String.join(" ", columns));
                        }
                        form = forms.filled(act, boss);
                    }
                    // where to go back to is asked of its own test, by itself
                    for (String noValue : field.equals("back") ? List.<String>of() : HostileText.noValues(serial)) {
                        answer = form.with(field, noValue).sentBy(boss);
                        HostileText.mustBeAnsweredInWords(act + " " + field + "=" + noValue.substring(0, Math.min(20,
                                noValue.length())), answer, wrong);
                        form = answer.statusCode() == 200 ? forms.filled(act, boss) : form;
                    }
                }
                for (String noText : HostileText.NO_TEXTS) {
                    String body = "act-token=" + boss.token() + "&" + fields.iterator().next() + "=" + noText;
                    HostileText.mustBeAnsweredInWords(act + " " + noText, Sender.sent(boss.request(form.address())
                            .header("Accept", "application/json").header("Content-Type",
                                    "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body)).build()), wrong);
                }
            });
            // the last form it was given leaves a logo up that is no picture
            forms.filled("/act/newsroom/logo/up", boss).sentBy(boss);
            assertThat(wrong).isEmpty();
            assertThat(kept).isEqualTo(KEPT);
        }
    }
}

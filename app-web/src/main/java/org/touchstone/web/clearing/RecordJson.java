package org.touchstone.web.clearing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.Draft;
import org.touchstone.claim.Anchor;
import org.touchstone.claim.Claim;
import org.touchstone.claim.HistoryStep;
import org.touchstone.claim.Note;
import org.touchstone.clearing.ArticleRecord;
import org.touchstone.clearing.Clearing;
import org.touchstone.clearing.Memo;
import org.touchstone.newsroom.MemberId;
import org.touchstone.source.Source;

/**
 * The whole record of an article as JSON. Times are UTC (RFC 3339), places are counted in Unicode code points, what is
 * not there is left out.
 */
final class RecordJson {

    private final ArticleRecord record;

    private RecordJson(ArticleRecord record) {
        this.record = record;
    }

    static String of(ArticleRecord record) {
        return new RecordJson(record).whole().build().toString();
    }

    private JsonObjectBuilder whole() {
        var review = record.review();
        ArticleDetails details = review.article().details();
        return object("format", "touchstone-record-1", "made", record.at(),
                "withConfidential", record.confidential(),
                "article", object("number", review.article().articleId().value(), "title", details.title(),
                        "byline", details.byline(), "publisher", details.publisher(), "address", details.address(),
                        "language", details.language(), "published", details.published(),
                        "origin", details.origin(), "imported", review.article().importedAt(),
                        "importedBy", who(review.article().importedBy())),
                "coverage", object("draft", review.draft().number(), "sentences", review.coverage().sentences(),
                        "checked", review.coverage().checked(), "setAside", review.coverage().setAside(),
                        "unread", review.coverage().unread()),
                "drafts", array(record.drafts(), this::draft),
                "marks", array(review.marks().stream().filter(mark -> mark.kind() != null).toList(), mark ->
                        object("sentence", mark.sentence(), "kind", mark.kind(), "reason", mark.reason(),
                                "by", who(mark.markedBy()), "at", mark.markedAt())),
                "claims", array(record.findings(), this::claim),
                "setAsideSigned", review.signature().map(signed -> object("by", who(signed.signedBy()),
                        "at", signed.signedAt(), "stands", signed.signs(review.setAside()))).orElse(null),
                "conclusion", review.conclusion().map(one -> object("text", one.text(), "state", one.state(),
                        "proposedBy", who(one.proposedBy()),
                        "approvedBy", one.approvedBy().map(this::who).orElse(null))).orElse(null),
                "clearings", array(record.clearings(), this::clearing),
                "editions", array(record.editions(), one -> object("number", one.number(), "at", one.publishedAt())),
                "corrections", array(record.corrections(), one -> object("edition", one.editionId().number(),
                        "what", one.what(), "by", who(one.correctedBy()), "at", one.correctedAt())));
    }

    private JsonObjectBuilder draft(Draft draft) {
        return object("number", draft.number(), "sha256", draft.sha256().hex(), "imported", draft.importedAt(),
                "by", who(draft.importedBy()), "text", draft.text());
    }

    private JsonObjectBuilder claim(Memo.Finding finding) {
        Claim claim = finding.claim();
        var words = claim.words();
        JsonObjectBuilder told = object("number", claim.number(), "wording", words.wording(), "kind", words.kind(),
                "claimant", words.claimant(), "attribution", words.attribution(),
                "attributionNote", words.attributionNote(), "state", claim.state(), "standing", claim.standing(),
                "priority", claim.priority(), "due", claim.due().orElse(null),
                "assignee", claim.assignee().map(this::who).orElse(null), "reason", claim.reason(),
                "places", array(claim.anchorsIn(record.review().draft().draftId()), RecordJson::place),
                "rating", claim.verdict().map(one -> one.rating()).orElse(null),
                "ratingLabel", finding.rating() == null ? null : finding.rating().label(),
                "rationale", claim.verdict().map(one -> one.rationale()).orElse(null),
                "proposed", claim.verdict().map(one -> done(one.proposedBy(), one.proposedAt())).orElse(null),
                "approved", claim.approval().map(one -> done(one.approvedBy(), one.approvedAt())).orElse(null),
                "closed", claim.closing().map(one -> object("as", one.closedAs(), "reason", one.reason(),
                        "by", who(one.closedBy()), "at", one.closedAt())).orElse(null));
        return told.addAll(object(
                "citations", array(finding.cited(), this::citation),
                "searches", array(claim.searches(), search -> object("lookedFor", search.lookedFor(), "place",
                        search.place(), "on", search.searchedOn(), "by", who(search.searchedBy()))),
                "suggestedWording", claim.suggestedWording().map(one -> object("words", one.words(),
                        "suggested", done(one.suggestedBy(), one.suggestedAt()), "answer", one.answer(),
                        "answeredBy", one.answeredBy() == null ? null : who(one.answeredBy()),
                        "reason", one.reason(), "inDraft", one.inDraft())).orElse(null),
                "openPoint", finding.point() == null ? null : finding.point().open().what(),
                "letStand", finding.point() == null || finding.point().stand() == null ? null
                        : object("reason", finding.point().stand().reason(),
                        "by", who(finding.point().stand().letBy()), "at", finding.point().stand().letAt()),
                "talk", array(record.notes().stream().filter(note -> note.claimId().equals(claim.claimId())).toList(),
                        this::note),
                "history", array(record.history().getOrDefault(claim.claimId(), List.of()), this::step)));
    }

    private static JsonObjectBuilder place(Anchor anchor) {
        return object("start", anchor.start(), "end", anchor.end(), "exact", anchor.exact());
    }

    private JsonObjectBuilder citation(Memo.Cited cited) {
        Source source = cited.source();
        var citation = cited.citation();
        return object("number", citation.number(), "stance", citation.stance(), "locator", citation.locator(),
                "quote", citation.quote(), "accessed", citation.accessedOn(), "note", citation.note(),
                "by", who(citation.citedBy()), "source", object("title", source.details().title(),
                        "kind", source.kind(), "publisher", source.details().publisher(),
                        "origin", source.details().origin(), "address", source.details().address(),
                        "confidential", source.confidential() ? true : null,
                        "withdrawn", source.withdrawal().map(one -> one.reason()).orElse(null),
                        "files", array(source.files(), file -> object("name", file.name(), "sha256",
                                file.sha256()))));
    }

    private JsonObjectBuilder note(Note note) {
        return object("by", who(note.writtenBy()), "at", note.writtenAt(), "text", note.text(),
                "resolved", note.resolvedAt().orElse(null));
    }

    private JsonObjectBuilder step(HistoryStep step) {
        return object("act", step.act(), "by", who(step.by()), "at", step.at(), "changes",
                array(step.changes(), change -> object("field", change.field(), "before", change.before(),
                        "after", change.after())));
    }

    private JsonObjectBuilder clearing(Clearing clearing) {
        return object("draft", clearing.draftNumber(), "sha256", clearing.sha256().hex(),
                "cleared", clearing.cleared(), "by", clearing.clearedBy().map(this::who).orElse(null),
                "at", clearing.clearedAt().orElse(null), "openPoints", clearing.openPoints());
    }

    private JsonObjectBuilder done(MemberId by, Object at) {
        return object("by", who(by), "at", at);
    }

    private String who(MemberId memberId) {
        return record.name(memberId);
    }

    private static <T> JsonArrayBuilder array(List<T> values, Function<T, JsonObjectBuilder> told) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.stream().map(told).forEach(array::add);
        return array;
    }

    private static JsonObjectBuilder object(@Nullable Object... namesAndValues) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            put(object, String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    private static void put(JsonObjectBuilder object, String name, @Nullable Object value) {
        if (value instanceof JsonObjectBuilder inner) {
            object.add(name, inner);
        } else if (value instanceof JsonArrayBuilder inner) {
            object.add(name, inner);
        } else if (value instanceof Boolean truth) {
            object.add(name, truth);
        } else if (value instanceof Integer || value instanceof Long) {
            object.add(name, ((Number) value).longValue());
        } else if (value != null && !value.toString().isEmpty()) {
            object.add(name, value.toString());
        }
    }
}

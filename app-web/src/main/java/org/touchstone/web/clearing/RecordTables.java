package org.touchstone.web.clearing;

import java.util.stream.Collectors;
import org.touchstone.claim.Anchor;
import org.touchstone.claim.Citation;
import org.touchstone.claim.Claim;
import org.touchstone.claim.SuggestedWording;
import org.touchstone.clearing.ArticleRecord;
import org.touchstone.clearing.Memo;
import org.touchstone.newsroom.Rating;
import org.touchstone.source.Source;

/** The claims and the citations of an article's record as tables, one row each. */
final class RecordTables {

    private RecordTables() {
    }

    static String claims(ArticleRecord record) {
        var csv = new CsvText().row("claim", "wording", "kind", "claimant", "attribution", "exact words", "state",
                "standing", "assignee", "rating", "rationale", "proposed by", "proposed at", "approved by",
                "approved at", "closed as", "closing reason", "suggested wording", "suggestion answered",
                "suggestion reason", "suggestion in draft", "open point", "let stand by", "let stand because");
        record.findings().forEach(finding -> claim(finding, record, csv));
        return csv.toString();
    }

    private static void claim(Memo.Finding finding, ArticleRecord record, CsvText csv) {
        Claim claim = finding.claim();
        var verdict = claim.verdict();
        var closing = claim.closing();
        var suggested = claim.suggestedWording();
        var point = finding.point();
        csv.row(claim.number(), claim.words().wording(), claim.words().kind(), claim.words().claimant(),
                claim.words().attribution(), claim.anchorsIn(record.review().draft().draftId()).stream()
                        .map(Anchor::exact).collect(Collectors.joining(" … ")),
                claim.state(), claim.standing(), claim.assignee().map(record::name).orElse(null),
                finding.rating() == null ? verdict.map(one -> one.rating()).orElse(null) : label(finding.rating()),
                verdict.map(one -> one.rationale()).orElse(null),
                verdict.map(one -> record.name(one.proposedBy())).orElse(null),
                verdict.map(one -> one.proposedAt()).orElse(null),
                claim.approval().map(one -> record.name(one.approvedBy())).orElse(null),
                claim.approval().map(one -> one.approvedAt()).orElse(null),
                closing.map(one -> one.closedAs()).orElse(null), closing.map(one -> one.reason()).orElse(null),
                suggested.map(SuggestedWording::words).orElse(null),
                suggested.map(SuggestedWording::answer).orElse(null),
                suggested.map(SuggestedWording::reason).orElse(null),
                suggested.map(SuggestedWording::inDraft).orElse(null),
                point == null ? null : point.open().what(),
                point == null || point.stand() == null ? null : record.name(point.stand().letBy()),
                point == null || point.stand() == null ? null : point.stand().reason());
    }

    private static String label(Rating rating) {
        return rating.label();
    }

    static String citations(ArticleRecord record) {
        var csv = new CsvText().row("claim", "citation", "stance", "source", "kind", "publisher", "origin", "address",
                "withdrawn", "confidential", "locator", "quoted words", "accessed on", "note", "cited by");
        record.findings().forEach(finding -> finding.cited().forEach(cited -> {
            Citation citation = cited.citation();
            Source source = cited.source();
            csv.row(finding.number(), citation.number(), citation.stance(), source.details().title(), source.kind(),
                    source.details().publisher(), source.details().origin(), source.details().address(),
                    source.withdrawal().map(one -> one.reason()).orElse(null),
                    source.confidential() ? "yes" : null, citation.locator(), citation.quote(),
                    citation.accessedOn(), citation.note(), record.name(citation.citedBy()));
        }));
        return csv.toString();
    }
}

package org.touchstone.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleDetails;
import org.touchstone.claim.Approval;
import org.touchstone.claim.Attribution;
import org.touchstone.claim.Citation;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.ClosedAs;
import org.touchstone.claim.Closing;
import org.touchstone.claim.Verdict;
import org.touchstone.newsroom.Rating;
import org.touchstone.publication.ReviewState.Review;
import org.touchstone.source.Source;

/**
 * Writes everything readers see of a reviewed article as canonical JSON, format {@code touchstone-edition-1}. What is
 * confidential leaves no byte in it: not a count, not a gap in a numbering. The newsroom's notes, who checked and who
 * approved stay inside as well.
 */
final class EditionContent {

    private final Review review;
    private final RichText richText;

    EditionContent(Review review, RichText richText) {
        this.review = review;
        this.richText = richText;
    }

    /** The members by which two editions are told to say the same; the others say which edition it is, and whose. */
    private static final List<String> SUBSTANCE =
            List.of("article", "claims", "conclusion", "counts", "excerpts", "paragraphs");

    String json(Imprint imprint) {
        return Json.canonical(members(imprint));
    }

    Map<String, Object> members(Imprint imprint) {
        ArticleDetails details = review.article().details();
        var members = new TreeMap<>(imprint(imprint));
        members.putAll(Json.object(
                "newsroom", Json.object("name", review.newsroom().name()),
                "scale", Json.object("best", review.evidence().scale().best(), "worst",
                        review.evidence().scale().worst(),
                        "ratings", review.evidence().scale().ratings().stream().map(EditionContent::rating).toList()),
                "article", Json.object("title", details.title(), "byline", some(details.byline()),
                        "publisher", some(details.publisher()), "address", some(details.address()),
                        "language", details.language(), "published", text(details.published())),
                "excerpts", !details.reprintable(),
                "counts", Json.object("sentences", review.coverage().sentences(),
                        "read", review.coverage().checked(), "setAside", review.coverage().setAside(),
                        "verdicts", (int) review.claims().stream().filter(this::rated).count()),
                "conclusion", review.conclusion().map(found -> prose(found.text())).orElse(null),
                "paragraphs", new EditionText(review).paragraphs(),
                "claims", review.claims().stream().filter(Claim::live).map(this::claim).toList()));
        return members;
    }

    /** The members that say which edition it is, when it was published, and what was corrected up to it. */
    Map<String, Object> imprint(Imprint imprint) {
        return Json.object(
                "format", "touchstone-edition-1",
                "slug", imprint.slug(),
                "edition", imprint.edition(),
                "firstPublished", imprint.first().toString(),
                "published", imprint.at().toString(),
                "corrections", imprint.corrections().stream().map(this::correction).toList());
    }

    /** Whether two editions say the same of the article, whichever their numbers are and whenever they were made. */
    static boolean sameSubstance(Map<String, Object> one, Map<String, Object> other) {
        return SUBSTANCE.stream().allMatch(name -> substance(one, name).equals(substance(other, name)));
    }

    private static String substance(Map<String, Object> edition, String name) {
        return Json.canonical(name.equals("article") ? withoutDraft(edition) : edition.getOrDefault(name, ""));
    }

    /**
     * What an edition says of the article, without the hash of the whole draft: earlier editions had it, but words that
     * are left out could be guessed by it.
     */
    static Map<String, Object> withoutDraft(Map<String, Object> edition) {
        var article = new TreeMap<>(JsonText.object(edition, "article"));
        article.remove("sha256");
        return article;
    }

    private Map<String, Object> correction(Correction correction) {
        return Json.object("edition", correction.editionId().number(), "claims", correction.claims(),
                "conclusion", correction.conclusion(), "at", correction.correctedAt().toString(),
                "what", prose(correction.what()));
    }

    private Map<String, Object> prose(String typed) {
        return Json.object("html", richText.html(typed), "text", richText.plain(typed));
    }

    private boolean rated(Claim claim) {
        return claim.state() == ClaimState.APPROVED;
    }

    private Map<String, Object> claim(Claim claim) {
        Closing closing = claim.closing().orElse(null);
        Claim speaking = closing == null ? claim : other(closing);
        var members = new TreeMap<>(Json.object(
                "number", claim.number(),
                "wording", claim.words().wording(),
                "kind", claim.words().kind().name(),
                "claimant", some(publicClaimant(claim)),
                "said", claim.words().kind() == ClaimKind.QUOTATION
                        ? claim.words().attribution() == Attribution.CONFIRMED : null,
                "exact", claim.anchorsIn(review.draft().draftId()).stream()
                        .map(anchor -> (Object) anchor.exact()).toList(),
                "status", closing != null ? closing.closedAs().name() : rated(claim) ? "RATED" : "UNDECIDED",
                "closingReason", closing != null && closing.closedAs() == ClosedAs.NOT_CHECKABLE
                        ? closing.reason() : null,
                "duplicateOf", closing != null && speaking != null ? speaking.number() : null));
        if (speaking != null && rated(speaking)) {
            members.putAll(verdict(speaking));
        }
        return members;
    }

    private Map<String, Object> verdict(Claim claim) {
        Verdict verdict = claim.verdict().orElse(null);
        if (verdict == null) {
            return Map.of();
        }
        var citations = new ArrayList<Object>();
        for (Citation citation : claim.citations()) {
            Source source = review.evidence().source(citation.sourceId());
            if (!source.confidential()) {
                citations.add(citation(citations.size() + 1, citation, source));
            }
        }
        return Json.object(
                "rating", review.evidence().scale().find(verdict.rating()).map(EditionContent::rating).orElse(null),
                "rationale", prose(verdict.rationale()),
                "checked", claim.approval().map(Approval::approvedAt).map(EditionContent::day).orElse(null),
                "citations", citations,
                "searches", claim.searches().stream().map(search -> (Object) Json.object("lookedFor",
                        search.lookedFor(), "place", search.place(), "on", search.searchedOn().toString())).toList());
    }

    private static Map<String, Object> citation(int number, Citation citation, Source source) {
        return Json.object("number", number, "title", source.details().title(),
                "publisher", some(source.details().publisher()), "kind", source.kind().name(),
                "address", some(source.details().address()), "stance", citation.stance().name(),
                "locator", some(citation.locator()), "quote", some(citation.quote()),
                "accessed", citation.accessedOn().toString());
    }

    /** Who is named: of a quotation its claimant once that is confirmed, until then the article's publisher. */
    private String publicClaimant(Claim claim) {
        boolean named = claim.words().kind() == ClaimKind.QUOTATION
                && claim.words().attribution() == Attribution.CONFIRMED;
        return named ? claim.words().claimant() : review.article().details().publisher();
    }

    private @Nullable Claim other(Closing closing) {
        return review.claims().stream().filter(other -> other.claimId().equals(closing.duplicateOf())).findFirst()
                .orElse(null);
    }

    private static Map<String, Object> rating(Rating rating) {
        return Json.object("key", rating.key(), "label", rating.label(), "number", rating.number(),
                "tone", rating.tone().name());
    }

    private static @Nullable String some(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}

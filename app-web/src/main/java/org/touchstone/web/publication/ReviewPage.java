package org.touchstone.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.EditionLine;
import org.touchstone.publication.Publication;
import org.touchstone.publication.ReaderReport;
import org.touchstone.publication.ReaderReports;
import org.touchstone.publication.ReportOutcome;
import org.touchstone.publication.RichText;
import org.touchstone.publication.Standing;
import org.touchstone.web.faces.Problems;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.publication.PublishedReview.Correction;
import org.touchstone.web.publication.PublishedReview.ReviewedClaim;

/**
 * The reviewed article and one claim of it, for readers: {@code /reviews/{slug}}, {@code …/claims/{k}}, and both of an
 * edition under its number, {@code …/editions/{n}}.
 */
@Named("review")
@RequestScoped
public class ReviewPage {

    /**
     * An answer to a reader.
     *
     * @param claim the claim it is about, or null
     * @param html safe
     */
    public record Answered(Instant at, @Nullable Integer claim, ReportOutcome outcome, String html) {
    }

    @Inject
    private Shelf shelf;

    @Inject
    private Route route;

    @Inject
    private Problems problems;

    @Inject
    private Sentences sentences;

    @Inject
    private PublicAddress publicAddress;

    @Inject
    private ReaderReports reports;

    @Inject
    private RichText richText;

    private Publication publication;
    private ShownReview shown;
    private boolean numbered;

    @PostConstruct
    void find() {
        String slug = route.word("slug");
        publication = shelf.publication(slug).orElseThrow(() -> new Refusal.NotFound("page"));
        numbered = route.has("n");
        if (!numbered && route.has("k")) {
            if (isWithdrawn()) {
                problems.leadTo("/reviews/" + slug);
            }
            publication.mustBeShown();
        }
        int edition = numbered ? (int) Math.min(route.number("n"), Integer.MAX_VALUE) : publication.latestEdition();
        shown = shelf.withSlug(slug, edition)
                .map(read -> new ShownReview(read, sentences, numbered ? "/editions/" + edition : ""))
                .orElseThrow(() -> new Refusal.NotFound("page"));
    }

    /** The review, ready to be shown. */
    public ShownReview getShown() {
        return shown;
    }

    /** The edition that is shown. */
    public PublishedReview getEdition() {
        return shown.edition();
    }

    /** Whether the newest edition is shown in full: it is, unless the review was withdrawn. */
    public boolean isOpen() {
        return numbered || publication.standing().shown();
    }

    /** Whether readers are told that something of it is doubted. */
    public boolean isUnderReview() {
        return publication.standing() == Standing.UNDER_REVIEW;
    }

    public boolean isWithdrawn() {
        return publication.standing() == Standing.WITHDRAWN;
    }

    /** How it stands, since when and why. */
    public Publication getPublication() {
        return publication;
    }

    /** Whether an edition is shown that a later one has replaced. */
    public boolean isOutdated() {
        return getEdition().edition() < publication.latestEdition();
    }

    /** Whether the address names the edition, so that search engines are led to the newest one. */
    public boolean isNumbered() {
        return numbered;
    }

    /** All editions, the newest first. */
    public List<EditionLine> getEditions() {
        return shelf.editions(publication);
    }

    /** Whether readers may report an error from this page. */
    public boolean isReportable() {
        return !numbered && publication.standing().shown();
    }

    /** What readers' reports came to, in the newsroom's words. */
    public List<Answered> getAnswers() {
        return publication.reportsAnswered() == 0 || numbered ? List.of()
                : reports.answered(publication.articleId()).stream().map(this::answered).toList();
    }

    /** The answers to reports on the claim the address names. */
    public List<Answered> getClaimAnswers() {
        return getAnswers().stream().filter(one -> Integer.valueOf(getClaim().number()).equals(one.claim())).toList();
    }

    private Answered answered(ReaderReport report) {
        return new Answered(report.answeredAt().orElseThrow(), report.claim().orElse(null),
                report.outcome().orElseThrow(), richText.html(report.answer()));
    }

    /** The claim the address names. */
    public ReviewedClaim getClaim() {
        return getEdition().claim((int) Math.min(route.number("k"), Integer.MAX_VALUE))
                .orElseThrow(() -> new Refusal.NotFound("page"));
    }

    /** The corrections of the claim the address names, the newest first. */
    public List<Correction> getClaimCorrections() {
        return getEdition().correctionsOf(getClaim());
    }

    /** The claim's ClaimReview, as the text of its script element. */
    public String getMarkup() {
        ReviewedClaim claim = getClaim();
        return ClaimReviewMarkup.script(ClaimReviewMarkup.of(getEdition(), claim, getClaimAddress(),
                publicAddress.root(), shown.label(claim)));
    }

    /** Where sites are told how to show this page in a frame of theirs. */
    public String getOembed() {
        return publicAddress.root() + "/oembed?url=" + URLEncoder.encode(route.has("k") ? getClaimAddress()
                : getAddress(), StandardCharsets.UTF_8);
    }

    /** Where this review is public. */
    public String getAddress() {
        return publicAddress.review(getEdition().slug());
    }

    /** Where the claim the address names is public. */
    public String getClaimAddress() {
        return publicAddress.claim(getEdition().slug(), getClaim().number());
    }
}

package org.touchstone.web.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Tone;

/**
 * One edition as it is read from its canonical JSON: all that its pages show. Nothing on a public page comes from
 * anywhere else, so nothing public changes when the desk does.
 *
 * @param firstPublished when its first edition was published
 * @param excerpts whether only the sentences of the claims and their neighbours are shown
 */
public record PublishedReview(String slug, int edition, Instant firstPublished, Instant published, String newsroom,
                              Scale scale, Article article, boolean excerpts, Counts counts,
                              @Nullable Prose conclusion, List<Paragraph> paragraphs, List<ReviewedClaim> claims,
                              List<Correction> corrections) {

    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

    /** A text as pages show it: control characters are left out. */
    static String shown(String text) {
        return CONTROLS.matcher(text).replaceAll("");
    }

    /** The numbers at the ends of the scale; both 0 when no rating has one. */
    public record Scale(int worst, int best) {
    }

    /** What is known of the reviewed article; null where it is not. */
    public record Article(String title, @Nullable String byline, @Nullable String publisher, @Nullable String address,
                          String language, @Nullable LocalDate published) {
    }

    /** Sentences read and set aside, and verdicts given. */
    public record Counts(int sentences, int read, int setAside, int verdicts) {
    }

    /** A rich text: safe HTML, and its words alone. */
    public record Prose(String html, String text) {

        /** Without control characters, which HTML does not have. */
        public Prose {
            html = shown(html);
            text = shown(text);
        }
    }

    /** A paragraph in pieces. */
    public record Paragraph(boolean heading, boolean headline, List<Piece> pieces) {
    }

    /**
     * A stretch of the article's words with the numbers of the claims on it, or a gap where words are left out.
     */
    public record Piece(@Nullable String text, boolean gap, List<Integer> claims) {
    }

    /** A rating as it was called when the edition was published. */
    public record Rating(String key, String label, @Nullable Integer number, Tone tone) {
    }

    /** A source as readers may trace it. */
    public record Citation(int number, String title, @Nullable String publisher, String kind, @Nullable String address,
                           String stance, @Nullable String locator, @Nullable String quote, LocalDate accessed) {
    }

    /** What was looked for, where and when. */
    public record Search(String lookedFor, String place, LocalDate on) {
    }

    /**
     * A claim with what came out.
     *
     * @param claimant who is credited with it in public
     * @param said of a quotation whether it was established to have been said so; null of a statement
     * @param status RATED, DUPLICATE or NOT_CHECKABLE
     * @param duplicateOf the number of the claim whose verdict this one shares, or null
     */
    public record ReviewedClaim(int number, String wording, String kind, @Nullable String claimant,
                                @Nullable Boolean said, List<String> exact, String status,
                                @Nullable String closingReason, @Nullable Integer duplicateOf,
                                @Nullable Rating rating, @Nullable Prose rationale, @Nullable LocalDate checked,
                                List<Citation> citations, List<Search> searches) {

        /** How it sounds; a claim without a rating sounds like one without a number. */
        public Tone tone() {
            return rating == null ? Tone.UNNUMBERED : rating.tone();
        }

        public boolean notCheckable() {
            return status.equals("NOT_CHECKABLE");
        }

        /** Whether its claimant is credited with having said it. */
        public boolean confirmedQuotation() {
            return Boolean.TRUE.equals(said);
        }
    }

    /**
     * What was wrong in an earlier edition.
     *
     * @param edition the edition that mended it
     * @param claims the numbers of the claims that were corrected
     * @param conclusion whether the conclusion was
     */
    public record Correction(int edition, Instant at, List<Integer> claims, boolean conclusion, Prose what) {
    }

    /** The corrections of one claim, the newest first. */
    public List<Correction> correctionsOf(ReviewedClaim claim) {
        return newestFirst().stream().filter(made -> made.claims().contains(claim.number())).toList();
    }

    /** All corrections, the newest first. */
    public List<Correction> newestFirst() {
        return corrections.stream().sorted(Comparator.comparing(Correction::at).reversed()).toList();
    }

    /** When it was last corrected. */
    public Optional<Instant> lastCorrected() {
        return newestFirst().stream().map(Correction::at).findFirst();
    }

    /** The claim with this number, if readers get to see it. */
    public Optional<ReviewedClaim> claim(int number) {
        return claims.stream().filter(claim -> claim.number() == number).findFirst();
    }
}

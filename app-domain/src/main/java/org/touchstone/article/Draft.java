package org.touchstone.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.CodePoints;
import org.touchstone.language.Graphemes;
import org.touchstone.language.Segmenter;
import org.touchstone.language.Segments;
import org.touchstone.language.Span;
import org.touchstone.language.changes.Changes;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * One numbered, unchangeable text of an article. It starts with the headline; its paragraphs and sentences are spans
 * in Unicode code points. Line ends are normalised to a single line feed and nothing else is touched, so that every
 * offset means the same for ever.
 */
@Entity
@Table(name = "draft")
public class Draft {

    /** The longest text, in code points. */
    public static final int LIMIT = 300_000;

    /** How much of the text before and after an anchor is kept with it, in code points. */
    private static final int CONTEXT = 32;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "draft_id"))
    private DraftId draftId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId articleId;

    private int number;

    private String text;

    @Embedded
    @AttributeOverride(name = "hex", column = @Column(name = "sha256"))
    private Sha256 sha256;

    private String language;

    @Column(name = "paragraph_ends")
    private int[] paragraphEnds;

    @Column(name = "sentence_ends")
    private int[] sentenceEnds;

    private int[] headings;

    @Embedded
    @AttributeOverrides({
            @AttributeOverride(name = "sha256", column = @Column(name = "original_sha256")),
            @AttributeOverride(name = "name", column = @Column(name = "original_name")),
            @AttributeOverride(name = "mediaType", column = @Column(name = "original_media_type")),
            @AttributeOverride(name = "size", column = @Column(name = "original_size"))})
    private @Nullable StoredFile original;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "imported_by"))
    private MemberId importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Transient
    private transient volatile @Nullable Segments segments;

    @Transient
    private transient volatile @Nullable CodePoints codePoints;

    @Transient
    private transient volatile @Nullable Graphemes graphemes;

    protected Draft() {
    }

    /**
     * @param text as {@link #normalised} makes it
     * @param language BCP 47 tag that decides how sentences are told apart
     * @param original the file it was read from, null for a pasted text
     */
    public Draft(DraftId draftId, ArticleId articleId, int number, String text, String language, Segmenter segmenter,
                 @Nullable StoredFile original, Member by, Instant at) {
        this.draftId = draftId;
        this.articleId = articleId;
        this.number = number;
        this.text = text;
        this.sha256 = Sha256.of(text);
        this.language = language;
        Segments found = segmenter.segment(text, Locale.forLanguageTag(language));
        this.paragraphEnds = found.paragraphEnds();
        this.sentenceEnds = found.sentenceEnds();
        this.headings = found.headings();
        this.segments = found;
        this.original = original;
        this.importedBy = by.memberId();
        this.importedAt = at;
    }

    /**
     * The text as a draft keeps it.
     *
     * @throws Refusal.Invalid for the field {@code text} when it is blank, cannot be stored, or is over
     *     {@value #LIMIT} code points
     */
    public static String normalised(@Nullable String text) {
        if (text == null || text.codePoints().allMatch(Segments::isBlank)) {
            throw new Refusal.Invalid("text", "typed.missing");
        }
        if (!Typed.storable(text)) {
            throw new Refusal.Invalid("text", "typed.unstorable");
        }
        String normal = text.replace("\r\n", "\n").replace('\r', '\n');
        int length = normal.codePointCount(0, normal.length());
        if (length > LIMIT) {
            throw new Refusal.Invalid("text", "typed.tooLong", LIMIT, length);
        }
        return normal;
    }

    public DraftId draftId() {
        return draftId;
    }

    public ArticleId articleId() {
        return articleId;
    }

    /** Counted from 1 within the article. */
    public int number() {
        return number;
    }

    public String text() {
        return text;
    }

    /** Of the text's UTF-8 bytes. */
    public Sha256 sha256() {
        return sha256;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public @Nullable StoredFile original() {
        return original;
    }

    public MemberId importedBy() {
        return importedBy;
    }

    public Instant importedAt() {
        return importedAt;
    }

    /** Its paragraphs and sentences. */
    public Segments segments() {
        Segments known = segments;
        if (known == null) {
            known = Segments.restore(text, paragraphEnds, sentenceEnds, headings);
            segments = known;
        }
        return known;
    }

    public List<Span> sentences() {
        return segments().sentences();
    }

    /** The words that stand in the span. */
    public String exact(Span span) {
        return codePoints().slice(span);
    }

    /** The sentence with this place, counted from 0. */
    public String sentence(int place) {
        return exact(sentences().get(place));
    }

    /** Up to 32 code points that stand before the offset, in whole grapheme clusters. */
    public String before(int offset) {
        int start = Math.max(0, offset - CONTEXT);
        while (start < offset && !graphemes().isBoundary(start)) {
            start++;
        }
        return exact(new Span(start, offset));
    }

    /** Up to 32 code points that stand after the offset, in whole grapheme clusters. */
    public String after(int offset) {
        int end = Math.min(length(), offset + CONTEXT);
        while (end > offset && !graphemes().isBoundary(end)) {
            end--;
        }
        return exact(new Span(offset, end));
    }

    /** In code points. */
    public int length() {
        return codePoints().length();
    }

    /** How many letters and digits stand from one offset to the next; 0 when the second is not after the first. */
    public int lettersAndDigits(int from, int to) {
        if (to <= from) {
            return 0;
        }
        return (int) exact(new Span(from, to)).codePoints().filter(Character::isLetterOrDigit).count();
    }

    /**
     * The stretch without blanks at its ends, grown to the ends of the grapheme clusters it touches (UAX 29), so that
     * no character readers see as one is split. Empty when there is nothing in it but blanks.
     */
    public Span whole(Span chosen) {
        int start = chosen.start();
        int end = chosen.end();
        while (start < end && Segments.isBlank(codePointAt(start))) {
            start++;
        }
        while (end > start && Segments.isBlank(codePointAt(end - 1))) {
            end--;
        }
        return start == end ? new Span(start, end) : graphemes().widen(new Span(start, end));
    }

    private Graphemes graphemes() {
        Graphemes known = graphemes;
        if (known == null) {
            known = Graphemes.of(text);
            graphemes = known;
        }
        return known;
    }

    private int codePointAt(int offset) {
        return text.codePointAt(codePoints().toUtf16(offset));
    }

    /** What became of its words in a later draft. */
    public Changes changesTo(Draft later) {
        return Changes.between(text, segments(), later.text, later.segments());
    }

    /** The text by code points, for reading stretches of it quickly. */
    public CodePoints codePoints() {
        CodePoints known = codePoints;
        if (known == null) {
            known = CodePoints.of(text);
            codePoints = known;
        }
        return known;
    }
}

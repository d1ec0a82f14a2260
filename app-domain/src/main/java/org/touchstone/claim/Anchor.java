package org.touchstone.claim;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.touchstone.article.Draft;
import org.touchstone.article.DraftId;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Refusal;

/**
 * A place where a claim stands in one draft, as a W3C Web Annotation names it: a text position and a text quote.
 *
 * @param start first code point of the claim's words
 * @param end the code point after their last
 * @param exact the words
 * @param prefix up to 32 code points before them
 * @param suffix up to 32 code points after them
 */
@Embeddable
public record Anchor(@Embedded @AttributeOverride(name = "value", column = @Column(name = "draft_id")) DraftId draftId,
                     @Column(name = "start_at") int start, @Column(name = "end_at") int end,
                     String exact, String prefix, String suffix) {

    /** The longest stretch a claim is made from, in code points. */
    public static final int LIMIT = 2_000;

    /**
     * Cuts an anchor from a draft. Blanks at its ends are left out, and no character that readers see as one is split:
     * the stretch grows to the ends of the grapheme clusters it touches (UAX 29).
     *
     * @throws Refusal.Invalid for the field {@code selection} when no letter, digit or sign is chosen, the stretch
     *     reaches outside the draft, or it is longer than {@value #LIMIT} code points
     */
    public static Anchor cut(Draft draft, Span chosen) {
        if (chosen.end() > draft.length()) {
            throw new Refusal.Invalid("selection", "anchor.outside");
        }
        Span span = draft.whole(chosen);
        if (span.isEmpty()) {
            throw new Refusal.Invalid("selection", "anchor.empty");
        }
        if (span.length() > LIMIT) {
            throw new Refusal.Invalid("selection", "anchor.tooLong", LIMIT);
        }
        return new Anchor(draft.draftId(), span.start(), span.end(), draft.exact(span), draft.before(span.start()),
                draft.after(span.end()));
    }

    public Span span() {
        return new Span(start, end);
    }
}

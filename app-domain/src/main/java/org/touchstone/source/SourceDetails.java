package org.touchstone.source;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleDetails;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * What a source is. What is not known is the empty string.
 *
 * @param title at most 300 code points
 * @param publisher who made it public, at most 200
 * @param origin who the information comes from in the end, at most 200: two reports that repeat one study have one
 *     origin; when empty the publisher is taken for it
 * @param address an absolute http or https URL of at most 2000
 */
@Embeddable
public record SourceDetails(@Enumerated(EnumType.STRING) SourceKind kind, String title, String publisher,
                            String origin, String address) {

    /**
     * Checks what was typed.
     *
     * @throws Refusal.Invalid naming the field that cannot be taken
     */
    public static SourceDetails of(@Nullable SourceKind kind, @Nullable String title, @Nullable String publisher,
                                   @Nullable String origin, @Nullable String address) {
        if (kind == null) {
            throw new Refusal.Invalid("kind", "typed.missing");
        }
        return new SourceDetails(kind, Typed.line("title", title, 300),
                optionalLine("publisher", publisher),
                optionalLine("origin", origin),
                ArticleDetails.webAddress("address", address));
    }

    // one line each: the digest an approval binds tells the fields apart by their lines
    private static String optionalLine(String field, @Nullable String typed) {
        String text = Typed.optional(field, typed, 200);
        return text.isEmpty() ? text : Typed.line(field, text, 200);
    }

    /** Who the information comes from, as far as it is known. */
    public String knownOrigin() {
        return origin.isEmpty() ? publisher : origin;
    }
}

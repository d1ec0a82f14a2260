package org.touchstone.intake;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a document says of itself. A text that was not found is empty; everything here is a proposal that a person
 * confirms or corrects.
 *
 * @param headline the headline without the site's name
 * @param byline who wrote it, without "By"; several names are joined by commas
 * @param publisher the name of the publication
 * @param address the canonical http(s) address
 * @param language a BCP 47 tag such as {@code en} or {@code pt-BR}
 * @param published the day of publication in the zone the document itself names
 * @param modified the day of the last change, likewise
 */
public record Details(String headline, String byline, String publisher, String address, String language,
        Optional<LocalDate> published, Optional<LocalDate> modified) {

    /** A document that says nothing of itself. */
    public static final Details NONE = new Details("", "", "", "", "", Optional.empty(), Optional.empty());

    /** The same with another headline. */
    public Details withHeadline(String other) {
        return new Details(other, byline, publisher, address, language, published, modified);
    }

    /** These, with what they lack taken from others. */
    public Details or(Details others) {
        return new Details(first(headline, others.headline), first(byline, others.byline),
                first(publisher, others.publisher), first(address, others.address),
                first(language, others.language), published.or(others::published), modified.or(others::modified));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}

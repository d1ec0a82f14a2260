package org.touchstone.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Typed;

/**
 * What is known of an article besides its text. What is not known is the empty string or null.
 *
 * @param title at most 300 code points
 * @param byline who wrote it, at most 300
 * @param publisher who published it, at most 200; needed before a review can be published
 * @param address where it stands, an absolute http or https URL of at most 2000
 * @param language BCP 47 tag, such as {@code en} or {@code pt-BR}
 * @param published the day it appeared
 * @param reprintable whether the newsroom may show the whole text in public; said of THIRD_PARTY only
 */
@Embeddable
public record ArticleDetails(String title, String byline, String publisher, String address, String language,
                             @Column(name = "published_on") @Nullable LocalDate published,
                             @Enumerated(EnumType.STRING) Origin origin, boolean reprintable) {

    /**
     * Checks what was found or typed.
     *
     * @throws Refusal.Invalid naming the field that cannot be taken
     */
    public static ArticleDetails of(String title, @Nullable String byline, @Nullable String publisher,
                                    @Nullable String address, @Nullable String language,
                                    @Nullable LocalDate published, Origin origin, boolean reprintable) {
        return new ArticleDetails(
                Typed.line("title", title, 300),
                Typed.optional("byline", byline, 300),
                Typed.optional("publisher", publisher, 200),
                webAddress("address", address),
                languageTag(language),
                published,
                origin,
                reprintable && origin == Origin.THIRD_PARTY);
    }

    /**
     * Takes what a document says of itself as far as it can be taken; the rest is left out, for a person to fill in.
     */
    static ArticleDetails found(String title, String byline, String publisher, String address, String language,
                                @Nullable LocalDate published, Origin origin) {
        return new ArticleDetails(cut(title, 300), cut(byline, 300), cut(publisher, 200),
                taken(() -> webAddress("address", address)), taken(() -> languageTag(language)), published, origin,
                false);
    }

    private static String cut(String found, int limit) {
        String line = found.strip().replaceAll("\\s*\\R\\s*", " ");
        return !Typed.storable(line) ? "" : line.codePointCount(0, line.length()) <= limit ? line
                : line.substring(0, line.offsetByCodePoints(0, limit - 1)) + "…";
    }

    private static String taken(Supplier<String> checked) {
        try {
            return checked.get();
        } catch (Refusal.Invalid notTaken) {
            return "";
        }
    }

    /**
     * An absolute http or https address, or the empty string when nothing was given.
     *
     * @throws Refusal.Invalid naming the field when it is anything else
     */
    public static String webAddress(String field, @Nullable String typed) {
        String address = Typed.optional(field, typed, 2000);
        if (address.isEmpty()) {
            return address;
        }
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new Refusal.Invalid(field, "address.shape");
        }
        throw new Refusal.Invalid(field, "address.shape");
    }

    private static String languageTag(@Nullable String typed) {
        String tag = Typed.optional("language", typed, 35);
        if (tag.isEmpty()) {
            return "und";
        }
        String known = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        if (known.equals("und") && !tag.equalsIgnoreCase("und")) {
            throw new Refusal.Invalid("language", "language.tag");
        }
        return known;
    }
}

package org.touchstone.publication;

import java.text.Normalizer;
import java.util.Locale;

/** The word in a review's address: lower-case letters a to z, digits and single hyphens, at most 80 characters. */
public record Slug(String value) {

    private static final int LIMIT = 72;

    /** Made from a title; a title without any Latin letter or digit gives the article's number. */
    static Slug from(String title, long article) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT)
                        .replace("ß", "ss").replace("æ", "ae").replace("ø", "o").replace("œ", "oe").replace("ł", "l")
                        .replace("đ", "d"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "").replaceAll("['’ʼ]", "").replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.length() > LIMIT) {
            int cut = plain.lastIndexOf('-', LIMIT);
            plain = plain.substring(0, cut > 20 ? cut : LIMIT);
        }
        return new Slug(plain.isEmpty() ? "review-" + article : plain);
    }

    /** Another one, for when this is taken by another article. */
    Slug with(long article) {
        return new Slug(value + "-" + article);
    }
}

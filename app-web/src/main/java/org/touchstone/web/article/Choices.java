package org.touchstone.web.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Refusal;

/** Reads what a form of ours sends besides free text: one of several words, a day, the page to come back to. */
public final class Choices {

    private static final Pattern BACK = Pattern.compile(
            "/approvals|/(?:articles|claims|sources|approvals)/[1-9][0-9]{0,17}(?:/drafts/[1-9][0-9]{0,17})?"
                    + "(?:\\?[A-Za-z0-9=&,_-]{0,4000})?|/desk\\?[A-Za-z0-9=&,_%+.*-]{1,4000}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /** Java and the database know later ones, and not the same. */
    private static final int LAST_YEAR = 9999;

    private Choices() {
    }

    /**
     * One of an enumeration's words.
     *
     * @throws Refusal.Invalid for the field when nothing or something else was sent
     */
    public static <E extends Enum<E>> E of(Class<E> type, String field, @Nullable String sent) {
        E chosen = optional(type, field, sent);
        if (chosen == null) {
            throw new Refusal.Invalid(field, "typed.missing");
        }
        return chosen;
    }

    /**
     * One of an enumeration's words, null when nothing was sent.
     *
     * @throws Refusal.Invalid for the field when something else was sent
     */
    public static <E extends Enum<E>> @Nullable E optional(Class<E> type, String field, @Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, sent);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal.Invalid(field, "choice.unknown");
        }
    }

    /**
     * A day as browsers send it, null when none was.
     *
     * @throws Refusal.Invalid for the field when it is no day, or none that anybody could mean
     */
    public static @Nullable LocalDate day(String field, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(sent.strip());
        } catch (DateTimeException unknown) {
            throw new Refusal.Invalid(field, "date.shape");
        }
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new Refusal.Invalid(field, "date.shape");
        }
        return day;
    }

    /** A hash in hexadecimal, which names what must not be guessed; nothing when something else was sent. */
    public static String hash(@Nullable String sent) {
        return sent != null && HASH.matcher(sent).matches() ? sent : "";
    }

    /** The page to come back to with what was chosen on it; the desk when it is none of ours. */
    public static String back(@Nullable String sent) {
        return sent != null && BACK.matcher(sent).matches() ? sent : "/desk";
    }

    /** The page to come back to without what was chosen on it. */
    public static String page(@Nullable String sent) {
        String back = back(sent);
        int query = back.indexOf('?');
        return query < 0 ? back : back.substring(0, query);
    }
}

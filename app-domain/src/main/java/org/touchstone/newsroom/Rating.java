package org.touchstone.newsroom;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One verdict a newsroom can come to.
 *
 * @param key what it is called in the records, for example {@code MOSTLY_TRUE}; never changes
 * @param label what readers see, up to 40 code points
 * @param number its point on the scale, 1 the least true; null when it is no point on it
 * @param tone how it sounds
 */
@Embeddable
public record Rating(
        @Column(name = "rating_key") String key,
        String label,
        @Nullable @Column(name = "points") Integer number,
        @Enumerated(EnumType.STRING) Tone tone) {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** The longest label, in code points. */
    public static final int LABEL_LIMIT = 40;

    /**
     * @throws Refusal.Invalid for a key that is no upper-case word, an empty or long label, or a number below 1
     */
    public Rating {
        if (!KEY.matcher(key).matches()) {
            throw new Refusal.Invalid("key", "rating.key");
        }
        label = Typed.line("label", label, LABEL_LIMIT);
        if (number != null && number < 1) {
            throw new Refusal.Invalid("number", "rating.number");
        }
    }

    /** Whether it is a point on an ordinal scale, and so shown to machines with a number. */
    public boolean numbered() {
        return number != null;
    }

    /**
     * Whether it says something is so or not so, and therefore needs evidence. A rating that does not needs a record of
     * what was searched for instead.
     */
    public boolean needsSources() {
        return tone != Tone.UNNUMBERED;
    }
}

package org.touchstone.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How tones and states are drawn: a sign that reads without colour, and the style class that gives the colour. The
 * word belongs beside them, seen or heard.
 */
@Named("signs")
@ApplicationScoped
public class Signs {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("TRUE", "✓"),
            Map.entry("MOSTLY_TRUE", "◕"),
            Map.entry("HALF", "◐"),
            Map.entry("MOSTLY_FALSE", "◔"),
            Map.entry("FALSE", "✕"),
            Map.entry("UNNUMBERED", "?"),
            Map.entry("OPEN", "○"),
            Map.entry("ASSIGNED", "◇"),
            Map.entry("RETURNED", "↩"),
            Map.entry("PROPOSED", "◆"),
            Map.entry("APPROVED", "●"),
            Map.entry("CLOSED", "–"));

    /** The sign of a tone or of a claim's state; nothing for what has none. */
    public static String sign(Object toneOrState) {
        return SIGNS.getOrDefault(toneOrState.toString(), "");
    }

    /** The style class of a tone or a state: {@code tone-mostly-true}, {@code state-proposed}. */
    public static String style(String kind, Object toneOrState) {
        return kind + "-" + toneOrState.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For pages: {@link #sign(Object)}. */
    public String of(Object toneOrState) {
        return sign(toneOrState);
    }

    /** For pages: the style class of a tone. */
    public String tone(Object tone) {
        return style("tone", tone);
    }

    /** For pages: the style class of a claim's state. */
    public String state(Object state) {
        return style("state", state);
    }

    /** The first letters of the first and the last word of a name, as on a badge; empty for no name. */
    public String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}

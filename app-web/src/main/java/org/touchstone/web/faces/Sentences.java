package org.touchstone.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of the bundle with numbers and names put into them: {@code #{say.words('coverage.done', 31, 38)}}. */
@Named("say")
@ApplicationScoped
public class Sentences {

    /** Where all visible words are. */
    public static final String BUNDLE = "org.touchstone.web.messages";

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

    /**
     * The sentence of this key.
     *
     * @param arguments what {@code {0}}, {@code {1}} … stand for, in the manner of {@link MessageFormat}
     */
    public String words(String key, @Nullable Object... arguments) {
        return find(key, Arrays.stream(arguments).map(argument -> argument == null ? "" : argument).toList())
                .orElse(key);
    }

    /** A word of an enumeration: the bundle's {@code state.PROPOSED} for the state PROPOSED. */
    public String word(String group, Object constant) {
        return words(group + "." + constant);
    }

    static Optional<String> find(String key, List<?> arguments) {
        try {
            String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
            var sentence = new MessageFormat(pattern, Locale.ENGLISH);
            return Optional.of(sentence.format(numbered(sentence, arguments)));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    /** Arguments that came through a form or a row are text; where the sentence counts with them, they are numbers. */
    private static Object[] numbered(MessageFormat sentence, List<?> arguments) {
        Object[] numbered = arguments.toArray();
        Format[] formats = sentence.getFormatsByArgumentIndex();
        for (int i = 0; i < Math.min(formats.length, numbered.length); i++) {
            if (formats[i] instanceof NumberFormat && numbered[i] instanceof String typed
                    && WHOLE.matcher(typed).matches()) {
                numbered[i] = Long.valueOf(typed);
            }
        }
        return numbered;
    }
}

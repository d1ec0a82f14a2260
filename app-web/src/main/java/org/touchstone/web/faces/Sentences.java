package org.touchstone.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the bundle with numbers and names put into them: {@code #{say.words('coverage.done', 31, 38)}}. */
@Named("say")
@ApplicationScoped
public class Sentences {

    /** Where all visible words are. */
    public static final String BUNDLE = "org.touchstone.web.messages";

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
            return Optional.of(new MessageFormat(pattern, Locale.ENGLISH).format(arguments.toArray()));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }
}

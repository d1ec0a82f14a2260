package org.touchstone.persistence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings that say which database is used: {@code TOUCHSTONE_DB_URL}, {@code _USER} and {@code _PASSWORD} in the
 * environment, or the same in lower case with dots as system properties. They are the only ones without a default.
 */
final class DatabaseSettings {

    private static final String URL = "touchstone.db.url";

    private DatabaseSettings() {
    }

    /**
     * @param setting the value of a setting by its name in lower case with dots
     * @throws UnusableDatabase naming every one that is missing, or an address that is none of PostgreSQL's
     */
    static void check(Function<String, Optional<String>> setting) {
        List<String> missing = List.of(URL, "touchstone.db.user", "touchstone.db.password").stream()
                .filter(name -> setting.apply(name).filter(value -> !value.isBlank()).isEmpty())
                .map(DatabaseSettings::inEnvironment)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableDatabase("Touchstone cannot start: " + String.join(", ", missing)
                    + (missing.size() == 1 ? " is" : " are") + " not set. Set TOUCHSTONE_DB_URL to the address of a"
                    + " PostgreSQL database, such as jdbc:postgresql://localhost:5432/touchstone, and"
                    + " TOUCHSTONE_DB_USER and TOUCHSTONE_DB_PASSWORD to its owner's name and password.");
        }
        String url = setting.apply(URL).orElseThrow();
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new UnusableDatabase("Touchstone cannot start: TOUCHSTONE_DB_URL must begin with jdbc:postgresql:"
                    + " because PostgreSQL is the only database it knows.");
        }
    }

    private static String inEnvironment(String name) {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}

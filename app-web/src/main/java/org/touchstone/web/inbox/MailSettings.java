package org.touchstone.web.inbox;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Who carries the newsroom's letters: {@code TOUCHSTONE_SMTP_HOST} and its like in the environment.
 *
 * @param host empty when nobody does
 * @param port 1 to 65535
 * @param user whom to sign in as; empty for nobody
 * @param from the address letters come from
 * @param publicUrl what links in letters begin with, without a slash at its end
 */
public record MailSettings(String host, int port, Security security, String user, String password, String from,
                           String publicUrl) {

    /** How the way to the mail server is closed to others. */
    public enum Security {
        /** Encrypted after a greeting, or not at all sent (RFC 3207). */
        STARTTLS(587),
        /** Encrypted from the first byte (RFC 8314). */
        TLS(465),
        /** Open: for a mail server on this machine. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    /** Nobody carries letters. */
    public static final MailSettings NONE = new MailSettings("", 25, Security.NONE, "", "", "", "");

    /** Whether letters can be sent: somebody carries them, and it is known what links begin with. */
    public boolean complete() {
        return !host.isEmpty() && !from.isEmpty() && !publicUrl.isEmpty();
    }

    /**
     * @throws IllegalArgumentException when one of them makes no sense
     */
    public static MailSettings of(Config config) {
        Security security = text(config, "security").map(typed -> Security.valueOf(typed.toUpperCase(Locale.ROOT)))
                .orElse(Security.STARTTLS);
        return new MailSettings(text(config, "host").orElse(""),
                text(config, "port").map(Integer::valueOf).orElse(security.port), security,
                text(config, "user").orElse(""), text(config, "password").orElse(""), text(config, "from").orElse(""),
                config.getOptionalValue("touchstone.public.url", String.class).map(String::strip)
                        .map(url -> url.replaceAll("/+$", "")).orElse(""));
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue("touchstone.smtp." + name, String.class).map(String::strip)
                .filter(typed -> !typed.isEmpty());
    }
}

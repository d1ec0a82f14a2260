package org.touchstone.web.article.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.intake.NotFetched;
import org.touchstone.intake.NotFetched.Reason;

/**
 * An address that may be fetched as far as its spelling goes: http or https, port 80 or 443 (where public pages are;
 * other ports are where a newsroom's own machines listen), no name or password, a host written the usual way.
 */
final class PageAddress {

    private static final Pattern PARTS = Pattern.compile("^(\\w[\\w+.-]*)://([^/?#\\\\]*)([^#]*)(?:#.*)?$",
            Pattern.DOTALL);
    private static final Pattern ABSOLUTE = Pattern.compile("\\w[\\w+.-]*://");
    private static final Pattern OTHER_SCHEME = Pattern.compile(
            "^(?!localhost)([a-zA-Z][a-zA-Z+-]*):(?!\\d{1,5}(?:/|$)).*", Pattern.DOTALL);
    private static final Pattern QUAD = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
    private static final int LONGEST = 2_000;

    private PageAddress() {
    }

    /** Reads what somebody typed. */
    static URI typed(String typed) throws NotFetched {
        String address = typed.strip();
        if (address.isEmpty() || address.length() > LONGEST) {
            throw new NotFetched(Reason.NO_ADDRESS);
        }
        if (!ABSOLUTE.matcher(address).lookingAt()) {
            Matcher other = OTHER_SCHEME.matcher(address);
            if (other.matches()) {
                throw new NotFetched(Reason.SCHEME, other.group(1));
            }
            address = "https://" + (address.startsWith("//") ? address.substring(2) : address);
        }
        return whole(address);
    }

    /** Reads where a redirect leads. */
    static URI redirect(URI from, String location) throws NotFetched {
        String to = location.strip();
        if (to.isEmpty() || to.length() > LONGEST) {
            throw new NotFetched(Reason.REDIRECTS);
        }
        if (to.matches("(?s)^[a-zA-Z][a-zA-Z+.-]*:.*")) {
            return typed(to);
        }
        if (to.startsWith("//")) {
            return whole(from.getScheme() + ":" + to);
        }
        try {
            return whole(from.resolve(new URI(escaped(to))).toString());
        } catch (URISyntaxException | IllegalArgumentException broken) {
            throw new NotFetched(Reason.REDIRECTS);
        }
    }

    private static URI whole(String address) throws NotFetched {
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            throw new NotFetched(Reason.NO_ADDRESS);
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new NotFetched(Reason.SCHEME, scheme);
        }
        String authority = parts.group(2);
        if (authority.indexOf('@') >= 0) {
            throw new NotFetched(Reason.USER_INFO);
        }
        int colon = authority.startsWith("[") ? authority.indexOf(':', authority.indexOf(']') + 1)
                : authority.indexOf(':');
        String host = host(colon < 0 ? authority : authority.substring(0, colon));
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        if (!port.isEmpty() && !port.equals("80") && !port.equals("443")) {
            throw new NotFetched(Reason.PORT, port);
        }
        boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
        String rest = escaped(parts.group(3));
        try {
            return new URI(scheme + "://" + host + (usual ? "" : ":" + port) + (rest.startsWith("/") ? "" : "/")
                    + rest);
        } catch (URISyntaxException broken) {
            throw new NotFetched(Reason.NO_ADDRESS);
        }
    }

    /** The host in ASCII and lower case. */
    private static String host(String given) throws NotFetched {
        if (given.startsWith("[")) {
            if (!given.matches("\\[[0-9a-fA-F:]{2,39}]")) {
                throw new NotFetched(Reason.ODD_HOST, given);
            }
            return given.toLowerCase(Locale.ROOT);
        }
        String host;
        try {
            host = IDN.toASCII(given, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException broken) {
            throw new NotFetched(Reason.NO_ADDRESS);
        }
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (host.isEmpty() || host.length() > 253) {
            throw new NotFetched(Reason.NO_ADDRESS);
        }
        String[] labels = host.split("\\.", -1);
        if (NUMBER.matcher(labels[labels.length - 1]).matches()) {
            // what ends in a number is an IPv4 address (WHATWG URL): only the usual four numbers will do
            if (!QUAD.matcher(host).matches() || !given.equals(host)) {
                throw new NotFetched(Reason.ODD_HOST, given);
            }
            return host;
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw new NotFetched(Reason.NO_ADDRESS);
            }
        }
        if (labels.length == 1 || host.endsWith(".localhost") || host.endsWith(".local") || host.endsWith(".internal")
                || host.endsWith(".home.arpa") || host.endsWith(".onion")) {
            throw new NotFetched(Reason.NOT_PUBLIC, host);
        }
        return host;
    }

    /** What people paste may hold blanks and letters that an address must escape. */
    private static String escaped(String rest) {
        StringBuilder escaped = new StringBuilder(rest.length());
        for (int i = 0; i < rest.length(); i += Character.charCount(rest.codePointAt(i))) {
            int c = rest.codePointAt(i);
            boolean percent = c == '%' && (i + 2 >= rest.length()
                    || Character.digit(rest.charAt(i + 1), 16) < 0 || Character.digit(rest.charAt(i + 2), 16) < 0);
            if (percent || c <= ' ' || c >= 0x7F || "\"<>\\^`{|}[]".indexOf(c) >= 0) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format("%%%02X", b));
                }
            } else {
                escaped.appendCodePoint(c);
            }
        }
        return escaped.toString();
    }
}

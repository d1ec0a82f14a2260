package org.touchstone.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Token;

/**
 * The cookie a session's token lives in: not readable by scripts, not sent along from other sites, gone with the
 * browser. Behind TLS its name begins with {@code __Host-}, by which browsers refuse one set by a neighbour or without
 * TLS (RFC 6265bis, 4.1.3.2).
 */
@ApplicationScoped
public class SessionCookie {

    private static final String PLAIN = "touchstone";
    private static final String LOCKED = "__Host-touchstone";

    private final Doorway doorway;

    /** For the container's proxy. */
    protected SessionCookie() {
        this(new Doorway());
    }

    @Inject
    public SessionCookie(Doorway doorway) {
        this.doorway = doorway;
    }

    /** The token the browser shows; empty when it has none or one that is none of ours. */
    public Optional<Token> read(HttpServletRequest request) {
        String name = name(request);
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .flatMap(value -> token(value).stream())
                .findFirst();
    }

    private static Optional<Token> token(String value) {
        try {
            return Optional.of(new Token(value));
        } catch (Refusal.NotFound noToken) {
            return Optional.empty();
        }
    }

    /** The value of the header {@code Set-Cookie} that gives the browser the token. */
    public String giving(Token token, HttpServletRequest request) {
        return header(request, token.value(), "");
    }

    /** The value of the header {@code Set-Cookie} that takes it away. */
    public String taking(HttpServletRequest request) {
        return header(request, "", "; Max-Age=0");
    }

    private String header(HttpServletRequest request, String value, String end) {
        return name(request) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
                + (doorway.tls(request) ? "; Secure" : "") + end;
    }

    private String name(HttpServletRequest request) {
        return doorway.tls(request) ? LOCKED : PLAIN;
    }
}

package org.touchstone.deploy.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody who sends requests without any page: a member put straight into the database with a session, or a stranger.
 */
final class Sender {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern LOCATION = Pattern.compile("\"location\":\"([^\"]*)\"");

    private final String url;
    private final long number;
    private final String session;

    private Sender(String url, long number, String session) {
        this.url = url;
        this.number = number;
        this.session = session;
    }

    static Sender stranger(String url) {
        return new Sender(url, 0, "");
    }

    static Sender member(String url, Database database, String name, List<String> roles) {
        long number = database.number("select nextval('member_seq')");
        database.change("insert into member values (?, 0, ?, ?, 'none', true, now())", number, name,
                "direct-" + number + "@newsroom.example");
        for (String role : roles) {
            database.change("insert into member_role values (?, ?)", number, role);
        }
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        try {
            database.change("insert into session values (?, ?, now(), now(), '127.0.0.1', 'direct')",
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.US_ASCII))), number);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new Sender(url, number, token);
    }

    /** The server's address, without a slash at its end. */
    String url() {
        return url;
    }

    long number() {
        return number;
    }

    /** The session's cookie, as a browser keeps it. */
    String session() {
        return session;
    }

    /** Sends a form as a script of a page does; names and values in turn. */
    HttpResponse<String> post(String address, Object... fields) {
        return post(address, token(), fields);
    }

    /** The same with another forgery token. */
    HttpResponse<String> postWith(String token, String address, Object... fields) {
        return post(address, token, fields);
    }

    private HttpResponse<String> post(String address, String token, Object... fields) {
        var body = new StringBuilder("act-token=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return sent(request(address).header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build());
    }

    /** The same, which has to be done; gives the page that shows it. */
    String done(String address, Object... fields) {
        HttpResponse<String> answer = post(address, fields);
        Matcher location = LOCATION.matcher(answer.body());
        if (answer.statusCode() != 200 || !location.find()) {
            throw new AssertionError(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return location.group(1);
    }

    HttpResponse<String> get(String address) {
        return sent(request(address).header("Accept", "text/html").GET().build());
    }

    /** What the forms of this member's pages send along. */
    String token() {
        if (session.isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(session.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal("act".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + address))
                .header("Sec-Fetch-Site", "same-origin");
        return session.isEmpty() ? request : request.header("Cookie", "touchstone=" + session);
    }

    static HttpResponse<String> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(Object text) {
        return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
    }
}

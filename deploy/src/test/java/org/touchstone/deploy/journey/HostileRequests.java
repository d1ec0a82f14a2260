package org.touchstone.deploy.journey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Requests nobody means well with, as bytes: odd paths, parameters, heads, methods and forms. The same number makes
 * the same request always. Left out is what a server has to answer by a 5xx itself: another HTTP version, and a
 * transfer coding it does not know (RFC 9110, 15.6.6 and 15.6.2).
 */
final class HostileRequests {

    /** Whatever is stored by way of these must never come back as a part of a page. */
    static final String MARK = "hostile";

    private static final List<String> WORDS = List.of("<script>hostile(1)</script>",
            "\"><img src=x onerror=hostile(2)>",
            "' or 1=1 --", "javascript:hostile(3)", "</textarea><svg onload=hostile(4)>", "#{hostile.x}", "${7*7}",
            "%00", "%0d%0aX-Hostile: 1", "%c0%af", "%ff%fe", "%ed%a0%80", "%", "%z", "\u202e\u0000", "👩‍🚀",
            "../../../../etc/passwd", "..%2f..%2fWEB-INF%2fweb.xml", "-1", "0", "99999999999999999999", "1e309", "NaN",
            "[[" .repeat(50), "(".repeat(500), "a".repeat(3_000), "{\"a\":", "]]>", "<!--", "\\", ";", "&&&", "=", "+",
            "true", "null", "page", "*/*;q=", "W/\"x\"", "\"".repeat(99), "bytes=0-", "\t", "é", "<![CDATA[hostile(5)");
    private static final List<String> METHODS = List.of("GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE",
            "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "HOSTILE", "X".repeat(200));
    private static final List<String> HEADS = List.of("Accept", "Accept", "Accept", "Accept-Encoding", "Range",
            "If-None-Match", "If-Match", "If-Modified-Since", "If-Range", "Accept-Language", "Accept-Charset", "Cookie",
            "Origin", "Referer", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded", "User-Agent",
            "Content-Type", "Content-Encoding", "Authorization", "X-HTTP-Method-Override", "Sec-Fetch-Site", "TE");
    private static final List<String> VALUES = List.of("text/html;q=0.1,application/json;q=0.9", "application/json",
            "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"", "image/png", ";;;,,,q=q=q", "gzip;q=0",
            "br, gzip;q=2", "identity;q=0, *;q=0", "bytes=0-0", "bytes=5-1", "bytes=-1", "bytes=0-1,3-4,-9", "*",
            "W/\"\", \"", "Thu, 99 Foo 2026 25:61:61 GMT", "0", "touchstone=x; touchstone=y", "touchstone=\"; x",
            "multipart/form-data", "multipart/form-data; boundary=", "application/x-www-form-urlencoded; charset=utf-7",
            "application/x-www-form-urlencoded; charset=hostile", "text/xml", "cross-site", "127.0.0.1, hostile",
            "https://elsewhere.example", "for=hostile;proto=gopher", "Basic aG9zdGlsZQ==", "q=0.5".repeat(400));

    private final List<String> addresses;
    private final String slug;
    private final String host;

    /**
     * @param slug of a review that is public
     */
    HostileRequests(String host, String slug) {
        this.host = host;
        this.slug = slug;
        String review = "/reviews/" + slug;
        addresses = List.of("/", review, review + "/claims/1", review + "/editions", review + "/editions/1",
                review + "/editions/1/claims/1", review + "/content.json", review + "/annotations.json",
                review + "/linked-data.json", review + "/editions/1/content.json", review + "/report",
                review + "/card.png", review + "/claims/2/card.png", "/embed" + review, "/embed" + review + "/claims/1",
                "/oembed", "/feed", "/sitemap.xml", "/sitemap-1.xml", "/robots.txt", "/claim-reviews.json",
                "/api/v1/reviews", "/api/v1/reviews/" + slug, "/api/v1/reviews/" + slug + "/claims",
                "/api/v1/reviews/" + slug + "/claims/1", "/api/v1/reviews/" + slug + "/editions/1",
                "/api/v1/openapi.json", "/methodology", "/scale", "/corrections", "/verify",
                "/receipts/aaaaaaaaaaaaaaaa", "/favicon.ico", "/assets/0/css/public.css", "/signin",
                "/welcome/aaaaaaaaaaaaaaaa", "/desk",
                "/act/claims/1/note", "/health/ready");
    }

    /** The request of this number. */
    byte[] of(int number) {
        var random = new Random(20_261_122L + number);
        return random.nextInt(5) == 0 ? form(random) : plain(random);
    }

    /** Whether it goes to the form by which readers report errors, whose patience is short. */
    boolean isForm(int number) {
        return new Random(20_261_122L + number).nextInt(5) == 0;
    }

    private byte[] plain(Random random) {
        var head = new StringBuilder(one(random, METHODS)).append(' ').append(address(random))
                .append(" HTTP/1.1\r\nHost: ").append(random.nextInt(8) == 0 ? heady(one(random, WORDS)) : host)
                .append("\r\nConnection: close\r\n");
        for (int i = random.nextInt(5); i > 0; i--) {
            head.append(one(random, HEADS)).append(": ").append(random.nextInt(3) == 0 ? heady(one(random, WORDS))
                    : one(random, VALUES)).append("\r\n");
        }
        switch (random.nextInt(30)) {
            case 0 -> head.append("X-Huge: ").append("h".repeat(random.nextInt(200_000))).append("\r\n");
            case 1 -> head.append("X-Many: 1\r\n".repeat(random.nextInt(3_000)));
            case 2 -> head.append("Content-Length: hostile\r\n");
            case 3 -> head.append(" folded\r\n: none\r\nNo colon\r\n");
            default -> { }
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String address(Random random) {
        var address = new StringBuilder(one(random, addresses));
        switch (random.nextInt(6)) {
            case 0 -> address.insert(random.nextInt(address.length() + 1), one(random, WORDS));
            case 1 -> address.append('/').append(one(random, WORDS));
            case 2 -> address.append(one(random, List.of(".xhtml", ";jsessionid=1", "//", "/.", "/..", "~", ".json",
                    "%2f", "/%2e%2e/desk")));
            default -> { }
        }
        if (random.nextInt(2) == 0) {
            address.append('?');
            for (int i = random.nextInt(20) == 0 ? 400 : 1 + random.nextInt(4); i > 0; i--) {
                address.append(one(random, List.of("page", "size", "url", "format", "maxwidth", "from", "to", "claim",
                        "q", "then", "", "page[]", "p\u0000"))).append('=').append(one(random, WORDS)).append('&');
            }
        }
        // a blank or a line's end would end the address for every server
        return address.toString().replaceAll("[ \t\r\n]", "%20");
    }

    private byte[] form(Random random) {
        var body = new StringBuilder();
        for (String name : List.of("error", "contact", "claim", "act-token", "error")) {
            if (random.nextInt(4) > 0) {
                String value = name.equals("claim") && random.nextBoolean() ? "1"
                        : one(random, WORDS) + one(random, WORDS) + " " + random.nextInt();
                body.append(name).append('=').append(random.nextInt(3) == 0 ? value : encoded(value)).append('&');
            }
        }
        switch (random.nextInt(12)) {
            case 0 -> body.append("error=").append("e".repeat(500_000));
            case 1 -> body.append("x=1&".repeat(20_000));
            case 2 -> body.append("%%%=%u0000&\u0000=\u0000");
            default -> { }
        }
        String type = random.nextInt(4) > 0 ? "application/x-www-form-urlencoded" : one(random, VALUES);
        byte[] bytes = body.toString().getBytes(random.nextInt(5) == 0 ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8);
        String head = "POST /reviews/" + slug + "/report HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                + "Sec-Fetch-Site: " + (random.nextInt(6) == 0 ? "cross-site" : "same-origin") + "\r\nContent-Type: "
                + type + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        request.writeBytes(bytes);
        return request.toByteArray();
    }

    /** What cannot be in a line of a head is not put there: it would be another request. */
    private static String heady(String word) {
        return word.replaceAll("[\r\n]", "");
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}

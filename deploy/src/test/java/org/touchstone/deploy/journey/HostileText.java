package org.touchstone.deploy.journey;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What people type who mean no good, or paste from where nobody cleaned it: markup that breaks out of wherever it is put,
 * scripts, expressions of the template language and of message formats, SQL, right-to-left marks that are never closed,
 * 4-byte and combined characters. And how an answer to it has to look.
 */
final class HostileText {

    /** Fits where a name does: 100 characters. */
    static final String NAME = "\"><img src=x onerror=window.ran=1>'</script>#{7*7}${7*7}{0}\u202e\u0642 \ud83d\udea4";

    /** One line that holds it all. */
    static final String LINE = "\"><img src=x onerror=\"window.ran=1\">'--></textarea></script>"
            + "<script>window.ran=1;alert(2)</script><svg onload=alert(3)>#{1+1}${7*7}{0}%s&amp;\\';drop table claim;--"
            + " \u202e\u0642\u0627\u0644 \u2066 \ud83d\udea4\ud83d\udc69\u200d\ud83d\ude80 e\u0301 javascript:alert(4) ";

    /** What no number, day or word of a list is. */
    static final List<String> NO_VALUES = List.of("", "-1", "99999999999999999999", "+999999999-12-31",
            "-999999999-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "\u0661\u0662",
            "a\u0000b", "x".repeat(60_000));

    /** Bytes that are no text, in the way of forms. */
    static final List<String> NO_TEXTS = List.of("a%00b", "a%ED%A0%80b", "%FF%FE", "%zz", "%");

    private static final Pattern SENTENCE = Pattern.compile("\"detail\":\"[^\"]{8,}");
    private static final List<String> HEADERS = List.of("Content-Security-Policy", "X-Content-Type-Options",
            "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy", "Cache-Control");
    private static final List<String> MADE_OF_IT = List.of("<img src=x", "<script>window", "<svg onload", "49{0}",
            "--></textarea>", "href=\"javascript:");

    private HostileText() {
    }

    /**
     * What is sent to one field of many: a third of the values that are none, another third to the next field; all of
     * them with {@code -Dtouchstone.hostile.all}.
     */
    static List<String> noValues(int turn) {
        boolean all = System.getProperty("touchstone.hostile.all") != null;
        return IntStream.range(0, NO_VALUES.size()).filter(value -> all || value % 3 == turn % 3)
                .mapToObj(NO_VALUES::get).toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An answer of 4xx needs a sentence, and none is the server's fault. */
    static void mustBeAnsweredInWords(String where, HttpResponse<String> answer, List<String> wrong) {
        int status = answer.statusCode();
        if (status >= 500 || status >= 400 && !SENTENCE.matcher(answer.body()).find()) {
            wrong.add(where + " was answered " + status + ": " + answer.body());
        }
        lookOver(where, answer, wrong);
    }

    /** Every answer says how little a page may do, and no page is made of what was typed. */
    static void lookOver(String where, HttpResponse<String> answer, List<String> wrong) {
        HEADERS.stream().filter(header -> answer.headers().firstValue(header).isEmpty())
                .forEach(header -> wrong.add(where + " answered " + answer.statusCode() + " without " + header));
        List<String> policies = answer.headers().allValues("Content-Security-Policy");
        if (policies.size() != 1 || !policies.get(0).contains("default-src 'none'")
                || policies.get(0).contains("unsafe")) {
            wrong.add(where + " answered " + answer.statusCode() + " with the policy " + policies);
        }
        if (answer.headers().firstValue("Content-Type").orElse("").contains("html")) {
            MADE_OF_IT.stream().filter(answer.body()::contains)
                    .forEach(part -> wrong.add(where + " made " + part + " of it"));
        }
        if (answer.headers().firstValue("X-Powered-By").isPresent() || answer.headers().firstValue("Server").isPresent()) {
            wrong.add(where + " tells what it runs on");
        }
    }
}

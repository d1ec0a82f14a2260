package org.touchstone.deploy.crash;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.touchstone.deploy.crash.Request.Field;

/**
 * Somebody at Touchstone, by HTTP: opens pages, sends their forms and acts as a page's script does. The cookies are
 * kept over restarts, and so is the session.
 */
public final class Visitor {

    /** A slow machine is no broken one; whoever is killed under way ends the wait at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LOCATION = Pattern.compile("\"location\":\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]*)\"");
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_REDIRECT = 300;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String token = "";

    /**
     * Opens a page, following redirects.
     *
     * @throws IOException when it is refused
     */
    public Document open(Place place, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = accepted(send(
                request(place, path).header("Accept", "text/html").GET().build()));
        while (answer.statusCode() >= FIRST_REDIRECT) {
            URI address = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = accepted(send(request(place, address.getRawPath()).header("Accept", "text/html").GET().build()));
        }
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    /**
     * Sends a form of a page, filled in.
     *
     * @param form a CSS selector for the form
     * @param typed what is typed or chosen, by the fields' names; the others go as they are
     * @return the page that answers; an empty one when it only sends on to another
     */
    public Document submit(Place place, Document page, String form, Map<String, String> typed)
            throws IOException, InterruptedException {
        if (!(page.selectFirst(form) instanceof FormElement found)) {
            throw new IOException("no form " + form + " on " + page.location());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (KeyVal field : found.formData()) {
            fields.put(field.key(), field.value());
        }
        Element button = found.selectFirst("button[type=submit][name]");
        if (button != null) {
            fields.put(button.attr("name"), button.attr("value"));
        }
        fields.putAll(typed);
        String path = URI.create(found.absUrl("action")).getPath();
        List<Field> sent = fields.entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue())).toList();
        HttpResponse<String> answer = accepted(send(posting(place, path, sent).header("Accept", "text/html").build()));
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    /** Signs in without a page, as the desk's script does. */
    public void signIn(Place place, String email, String password) throws IOException, InterruptedException {
        String typed = "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
        HttpResponse<String> answer = send(request(place, "/act/session").header("Accept", "application/json")
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(typed)).build());
        token = found(TOKEN, accepted(answer).body());
    }

    /**
     * Acts.
     *
     * @param path below {@code /act}
     * @return the address of the page that shows what was done
     * @throws Refused when Touchstone says no, or fails
     * @throws IOException when no answer came
     */
    public String act(Place place, String path, List<Field> typed) throws IOException, InterruptedException {
        HttpRequest request = posting(place, "/act" + path, typed).header("Accept", "application/json")
                .header("Act-Token", token).build();
        return found(LOCATION, accepted(send(request)).body());
    }

    private HttpRequest.Builder posting(Place place, String path, List<Field> fields) {
        String body = fields.stream().map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        // the fields come after the server has read the head, as they do over a slow line
        return request(place, path).expectContinue(true).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(Place place, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(place.url().resolve(path)).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0].strip(), pair[1].strip());
        }
        return answer;
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new Refused(answer.statusCode(), answer.uri().getPath() + " answered " + answer.statusCode() + ": "
                    + answer.body().lines().limit(3).collect(Collectors.joining(" ")));
        }
        return answer;
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("the answer is not as expected: " + text);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

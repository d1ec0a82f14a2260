package org.touchstone.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A fact-checker at work, who asks for the pages and sends the forms that a browser would. */
final class Checker {

    private static final Pattern LOCATION = Pattern.compile("\"location\":\"([^\"]*)\"");
    private static final Pattern FURTHER = Pattern.compile("<a [^>]*data-further=[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]*)\"");

    private final String root;
    private final Connection database;
    private final Session session = Session.fresh();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Checker(String root, Connection database) {
        this.root = root;
        this.database = database;
    }

    static Checker signedIn(String root, Connection database) throws SQLException {
        Checker checker = new Checker(root, database);
        try (PreparedStatement statement = database.prepareStatement("""
                insert into session (token_hash, member_id, began, last_seen, address, agent)
                select ?, min(member_id), now(), now(), '127.0.0.1', 'bench'
                from member_role where role = 'FACT_CHECKER'""")) {
            statement.setString(1, checker.session.hash());
            statement.executeUpdate();
        }
        return checker;
    }

    /** Whether the server has read the earlier claims and says which are like one of them, by its meaning too. */
    boolean knowsLikeClaims() throws IOException, InterruptedException, SQLException {
        return claimPage(someClaims(1).get(0)).contains("class=\"liked\"");
    }

    List<Long> someClaims(int most) throws SQLException {
        List<Long> claims = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("select claim_id from claim order by claim_id desc"
                + " limit " + most); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                claims.add(rows.getLong(1));
            }
        }
        return claims;
    }

    String claimPage(long claim) throws IOException, InterruptedException {
        return page("/claims/" + claim);
    }

    /**
     * Pastes a text, looks at the preview, keeps it, opens the article and the ranking, and waits until all of the
     * ranking is compared with earlier claims.
     *
     * @return the milliseconds until the first part of the ranking was there
     */
    double fromPasteToRanking(String text) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String preview = act("/imports/paste", Map.of("text", text, "origin", "THIRD_PARTY"));
        String shown = page(preview);
        while (!shown.contains("/keep\"")) {
            Thread.sleep(50);
            shown = page(preview);
        }
        String article = act("/imports/" + preview.substring(preview.lastIndexOf('/') + 1) + "/keep",
                Map.of("title", text.substring(0, text.indexOf('\n')), "byline", "", "publisher",
                        "The Marlow Bay Gazette", "address", "", "language", "en", "published", "", "origin",
                        "THIRD_PARTY"));
        page(article);
        String ranking = page(article + "/suggestions");
        double first = (System.nanoTime() - start) / 1e6;
        for (String next = further(ranking); !next.isEmpty(); next = further(page(next))) {
            if (next.isBlank()) {
                throw new IOException("no address to go on with");
            }
        }
        return first;
    }

    private static String further(String page) {
        Matcher link = FURTHER.matcher(page);
        if (!link.find()) {
            return "";
        }
        Matcher address = ADDRESS.matcher(link.group());
        return address.find() ? address.group(1) : "";
    }

    private String page(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(session.signed(HttpRequest.newBuilder(URI.create(root + address)))
                .header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private String act(String path, Map<String, String> typed) throws IOException, InterruptedException {
        String body = typed.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        URI address = URI.create(root + "/act" + path);
        HttpResponse<String> answer = client.send(session.signed(HttpRequest.newBuilder(address))
                .header("Accept", "application/json").header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        Matcher location = LOCATION.matcher(answer.body());
        if (answer.statusCode() >= 400 || !location.find()) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return location.group(1);
    }
}

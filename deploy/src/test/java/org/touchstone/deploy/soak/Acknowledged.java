package org.touchstone.deploy.soak;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.deploy.soak.Said.Entry;

/** Reads from an act's address, its fields and its answer what it must have left in the audit. */
final class Acknowledged {

    private static final Pattern MARKS = Pattern.compile("/act/drafts/(\\d+)/marks");
    private static final Pattern CLAIM = Pattern.compile("/act/claims/(\\d+)/([a-z-]+)");
    private static final Pattern MADE = Pattern.compile("[?&]claim=(\\d+)");
    private static final Map<String, List<String>> LEAVES = Map.of(
            "cite", List.of("claim.cite"),
            "cite-new", List.of("claim.cite"),
            "search", List.of("claim.record_search"),
            "note", List.of("note.write"),
            "take-back", List.of("claim.take_back"));

    private Acknowledged() {
    }

    static Said of(String kind, long by, long sent, Request request, JsonObject told, String typed,
                   Predicate<Map<String, List<String>>> same) {
        Map<String, List<String>> fields = fields(request.postData());
        String path = URI.create(request.url()).getPath();
        boolean certain = !same.test(fields);
        String undone = "";
        var entries = new ArrayList<Entry>();
        Matcher marks = MARKS.matcher(path);
        Matcher claim = CLAIM.matcher(path);
        if (marks.matches()) {
            String act = fields.get("kind").contains("CLEAR") ? "sentence.clear" : "sentence.mark";
            fields.get("sentence").forEach(sentence -> entries.add(new Entry(act, "draft/" + marks.group(1)
                    + "/sentence/" + sentence.replaceFirst(":.*", ""), certain)));
        } else if (claim.matches()) {
            LEAVES.getOrDefault(claim.group(2), List.of("claim." + claim.group(2)))
                    .forEach(act -> entries.add(new Entry(act, "claim/" + claim.group(1), certain)));
        } else if (path.endsWith("/claims")) {
            Matcher made = MADE.matcher(ArticleAtHand.text(told, "location"));
            entries.add(new Entry("claim.make", "claim/" + (made.find() ? made.group(1) : "?"), true));
        } else if (path.endsWith("/undo")) {
            undone = ArticleAtHand.text(told, "message").contains("the marks") ? Said.MARKS : Said.CLAIM;
        } else {
            throw new IllegalArgumentException("an act nobody knows: " + path);
        }
        long number = told.has("reading") ? told.getAsJsonObject("reading").get("number").getAsLong() : 0;
        return new Said(kind, by, sent, number, entries, undone, typed);
    }

    private static Map<String, List<String>> fields(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                    .add(parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return fields;
    }
}

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
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.deploy.soak.Said.Entry;

/** Reads from an act's address, its fields and its answer what it must have left in the audit. */
final class Acknowledged {

    private static final Pattern MARKS = Pattern.compile("/act/drafts/(\\d+)/marks");
    private static final Pattern CLAIM = Pattern.compile("/act/claims/(\\d+)/(?:citations/\\d+/)?([a-z-]+)");
    private static final Pattern SHOWN = Pattern.compile("\\d+;(\\d+);.*");
    private static final Pattern MADE = Pattern.compile("[?&]claim=(\\d+)");
    private static final Map<String, List<String>> LEAVES = Map.of(
            "cite", List.of("claim.cite"),
            "cite-new", List.of("claim.cite"),
            "search", List.of("claim.record_search"),
            "note", List.of("note.write"),
            "take-back", List.of("claim.take_back"),
            "remove", List.of("claim.remove_citation"),
            "split", List.of("claim.recut"),
            "merge", List.of("claim.close"));
    private static final Map<String, Set<String>> BESIDES = Map.of(
            "split", Set.of("claim.cite"),
            "merge", Set.of("claim.recut", "claim.cite"));

    private Acknowledged() {
    }

    static Said of(String kind, long by, long sent, Request request, JsonObject told, String typed,
                   Predicate<Map<String, List<String>>> same) {
        Map<String, List<String>> fields = fields(request.postData());
        String path = URI.create(request.url()).getPath();
        boolean certain = !same.test(fields);
        Set<String> besides = Set.of();
        var entries = new ArrayList<Entry>();
        Matcher marks = MARKS.matcher(path);
        Matcher claim = CLAIM.matcher(path);
        if (marks.matches()) {
            String mark = fields.get("kind").get(0).replace("CLEAR", "");
            // with a reason of its own it is a change whatever stood there
            boolean bare = !mark.equals("WAIVED");
            fields.get("sentence").forEach(sentence -> entries.add(new Entry(
                    mark.isEmpty() ? "sentence.clear" : "sentence.mark", "draft/" + marks.group(1) + "/sentence/"
                    + sentence.replaceFirst(":.*", ""), bare ? mark : null, certain)));
        } else if (claim.matches()) {
            LEAVES.getOrDefault(claim.group(2), List.of("claim." + claim.group(2)))
                    .forEach(act -> entries.add(new Entry(act, "claim/" + claim.group(1),
                            act.equals("claim.assign") ? assignee(fields, by) : null, certain)));
            besides = BESIDES.getOrDefault(claim.group(2), Set.of());
        }
        if (path.endsWith("/claims") || path.endsWith("/split")) {
            Matcher made = MADE.matcher(ArticleAtHand.text(told, "location"));
            entries.add(new Entry("claim.make", "claim/" + (made.find() ? made.group(1) : "?"), null, true));
        }
        boolean undoes = path.endsWith("/undo");
        if (entries.isEmpty() && !undoes) {
            throw new IllegalArgumentException("an act nobody knows: " + path);
        }
        Matcher shown = SHOWN.matcher(request.headers().getOrDefault("reading", ""));
        if (!told.has("reading") || !shown.matches()) {
            throw new IllegalArgumentException("no change number came with " + path);
        }
        return new Said(kind, by, sent, Long.parseLong(shown.group(1)),
                told.getAsJsonObject("reading").get("number").getAsLong(), entries, besides, undoes, typed);
    }

    private static String assignee(Map<String, List<String>> fields, long by) {
        return fields.get("assignee").get(0).replace("me", Long.toString(by));
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

package org.touchstone.web.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something public at its address.
 *
 * @param slug the review it shows alone; null when it shows others, or none
 * @param written the format with what is asked of it; null for a page, which the rest of the application writes
 * @param query what of the request's query makes a difference; null when it cannot be told, and nothing is kept
 * @param alternates in which formats a page can be had as well
 * @param variant tells apart what is had at this address instead of its page
 * @param headers further headers of the answer
 */
record Place(String path, @Nullable String slug, @Nullable Written written, @Nullable String query,
             List<Alternates.Alternate> alternates, String variant, Map<String, String> headers) {

    /** A format with what is asked of it. */
    record Written(Format format, Format.Asked asked) {

        Body body() {
            return format.write(asked);
        }
    }

    static Place page(String path, @Nullable String slug, @Nullable String query,
                      List<Alternates.Alternate> alternates) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!alternates.isEmpty()) {
            headers.put("Vary", "Accept, Accept-Encoding");
            headers.put("Link", alternates.stream()
                    .map(alternate -> "<" + alternate.path() + ">; rel=\"alternate\"; type=\""
                            + alternate.type().replace("\"", "\\\"") + "\"")
                    .collect(Collectors.joining(", ")));
        }
        return new Place(path, slug, null, query, alternates, "", headers);
    }

    static Place format(String path, @Nullable String slug, Written written, String query) {
        return new Place(path, slug, written, query, List.of(), "", Map.of());
    }

    /** This format, at the address of that page. */
    Place insteadOf(Place page) {
        return new Place(path, slug, written, query, List.of(), " at " + page.path,
                Map.of("Vary", "Accept, Accept-Encoding", "Content-Location", path));
    }

    boolean keepable() {
        return query != null;
    }

    String question() {
        return Objects.requireNonNullElse(query, "");
    }
}

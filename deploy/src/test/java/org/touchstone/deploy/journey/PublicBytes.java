package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Everything a stranger gets of one review by following links, in every format, and of what is closed to strangers. */
final class PublicBytes {

    private static final Pattern CANARY = Pattern.compile("canary\\.[a-z_]+\\.[a-z_]+");
    private static final Pattern LINK = Pattern.compile(
            "(?:href|src|content|action)=\"([^\"]+)\"|<(?:loc|id)>([^<]+)<|\"(https?://[^\"\\\\]+)\"|<(http[^>]+)>;");
    private static final List<String> BEGINNINGS = List.of("/", "/sitemap.xml", "/robots.txt", "/feed",
            "/claim-reviews.json", "/api/v1/reviews", "/api/v1/openapi.json", "/methodology", "/scale", "/corrections",
            "/about", "/funding", "/verify");
    /** At one address there may be several: those that pages can be had in besides. */
    private static final List<String> FORMATS = List.of("text/html", "application/json", "application/ld+json",
            "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"");
    private static final int MOST = 300;

    private final Sender stranger;
    private final String slug;
    private final List<String> beginnings = new ArrayList<>(BEGINNINGS);
    private final Set<String> read = new TreeSet<>();

    /**
     * @param slug the review's; no other review is looked at
     * @param closed addresses for members, whose refusals must not tell anything either
     */
    PublicBytes(Sender stranger, String slug, Set<String> closed) {
        this.stranger = stranger;
        this.slug = slug;
        beginnings.addAll(closed);
        for (String review : List.of("/reviews/" + slug, "/reviews/" + slug + "/editions/1",
                "/reviews/" + slug + "/editions/2")) {
            beginnings.add(review);
            for (String kind : List.of("content", "annotations", "linked-data")) {
                beginnings.add(review + "/" + kind + ".json");
            }
        }
        for (String part : List.of("", "/claims", "/claims/1", "/editions", "/editions/1", "/editions/2")) {
            beginnings.add("/api/v1/reviews/" + slug + part);
        }
        for (String part : List.of("", "/claims/1")) {
            beginnings.add("/embed/reviews/" + slug + part);
            beginnings.add("/reviews/" + slug + part + "/card.png");
            beginnings.add("/oembed?url=" + stranger.url() + "/reviews/" + slug + part);
        }
        beginnings.add("/reviews/" + slug + "/editions");
        beginnings.add("/reviews/" + slug + "/editions?from=1&to=2");
        beginnings.add("/reviews/" + slug + "/report");
    }

    /** The canaries in all of it, as it is now. */
    Set<String> canaries() {
        var found = new TreeSet<String>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(beginnings);
        while (!open.isEmpty()) {
            String address = open.poll();
            if (seen.add(address)) {
                assertThat(seen).as("addresses by which a review is reached").hasSizeLessThan(MOST);
                boolean page = address.startsWith("/reviews/") && !address.endsWith(".json");
                for (String format : page ? FORMATS : FORMATS.subList(0, 1)) {
                    String text = answer(address, format);
                    CANARY.matcher(text).results().forEach(one -> found.add(one.group()));
                    open.addAll(links(text));
                }
            }
        }
        return found;
    }

    /** The canaries at one address. */
    Set<String> canariesOf(String address) {
        var found = new TreeSet<String>();
        CANARY.matcher(answer(address, "text/html")).results().forEach(one -> found.add(one.group()));
        return found;
    }

    /** The addresses that were answered with something, by now. */
    Set<String> read() {
        return read;
    }

    private String answer(String address, String format) {
        HttpResponse<String> answer = Sender.sent(stranger.request(address)
                .header("Accept", address.endsWith(".json") || !format.equals("text/html") ? format + ", */*;q=0.1"
                        : "*/*").GET().build());
        assertThat(answer.statusCode()).as(address + " as " + format).isLessThan(500);
        if (answer.statusCode() == 200) {
            read.add(address);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(address).isEmpty();
        }
        // the address itself is no leak: it is what was asked for
        return answer.headers().map() + "\n" + answer.body();
    }

    private List<String> links(String text) {
        var links = new ArrayList<String>();
        LINK.matcher(text).results().forEach(link -> {
            String to = "";
            for (int group = 1; group <= link.groupCount(); group++) {
                to = link.group(group) == null ? to : link.group(group);
            }
            String path = to.replaceFirst("^http://(127\\.0\\.0\\.1|localhost):[0-9]+", "")
                    .replace("&amp;", "&").replaceFirst("#.*", "").replace(" ", "%20").replace("\"", "");
            boolean ours = path.startsWith("/") && !path.startsWith("//");
            boolean another = path.matches("(/api/v1)?/reviews/.*") && !path.contains(slug);
            if (ours && !another && path.matches("[!-~&&[^{}|\\\\^`<>]]+")
                    && !path.matches("/(assets|resources|jakarta|act|welcome|signin).*")) {
                links.add(path);
            }
        });
        return links;
    }
}

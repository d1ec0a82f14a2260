package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs get: an edition anybody can verify, an interface as it is described, and HTTP as it is meant. */
@Journey
class ForMachinesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    @Test
    void recipeOnThePageVerifiesAnEditionFromItsPublicBytes(TouchstoneUnderTest touchstone, Browser browser,
                                                            @TempDir Path folder) throws Exception {
        assumeTrue(there("python3") && there("curl"), "the recipe needs curl and Python");
        new NewsroomAtWork(touchstone, browser);
        try (var review = new PublishedByRequests(touchstone)) {
            Sender stranger = Sender.stranger(touchstone.url());
            var page = Jsoup.parse(stranger.get("/verify").body());
            assertThat(Jsoup.parse(stranger.get("/reviews/" + review.slug).body()).select("a[href$=/verify]"))
                    .isNotEmpty();
            String recipe = page.select("pre.recipe code").first().wholeText();
            assertThat(recipe).contains("/reviews/" + review.slug + "/editions/1/content.json");
            List<String> said = run(recipe, folder);
            JsonNode editions = JSON.readTree(stranger.get(java.net.URI.create(page.select("main a[href*=/api/]")
                    .attr("href")).getPath()).body());
            assertThat(said.get(0)).startsWith(editions.at("/items/0/sha256").asText() + " ");
            assertThat(said.subList(1, said.size())).hasSizeGreaterThan(8)
                    .allMatch(line -> line.startsWith("the same /"))
                    .contains("the same /claims/0", "the same /paragraphs");

            Path edition = folder.resolve("edition.json");
            Files.writeString(edition, Files.readString(edition).replace("The register says so.", "It says no."));
            assertThat(run(recipe.substring(recipe.indexOf('\n') + 1), folder)).contains("NOT THE SAME /claims/0",
                    "the same /claims/1");
        }
    }

    private static boolean there(String program) {
        try {
            return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
        } catch (IOException | InterruptedException none) {
            return false;
        }
    }

    private static List<String> run(String recipe, Path folder) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", recipe).directory(folder.toFile()).redirectErrorStream(true)
                .start();
        List<String> lines = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as(lines.toString()).isZero();
        return lines;
    }

    @Test
    void everyAnswerOfTheInterfaceIsAsItIsDescribed(TouchstoneUnderTest touchstone, Browser browser) throws Exception {
        new NewsroomAtWork(touchstone, browser);
        try (var review = new PublishedByRequests(touchstone)) {
            Sender stranger = Sender.stranger(touchstone.url());
            JsonNode description = JSON.readTree(stranger.get("/api/v1/openapi.json").body());
            var wrong = new ArrayList<String>();
            var asked = new ArrayList<String>();
            description.get("paths").fieldNames().forEachRemaining(path -> {
                Map<String, String> good = Map.of("slug", review.slug, "number", "1");
                for (String way : List.of(filled(path, good), filled(path, good) + "?page=1&size=1",
                        filled(path, Map.of("slug", "nobody-wrote-this", "number", "1")), filled(path, Map.of("slug",
                                review.slug, "number", "999")), filled(path, good) + "?page=x", filled(path, good)
                                + "?size=1000")) {
                    asked.add(path + " " + check(stranger, description, path, way, wrong));
                }
            });
            assertThat(wrong).isEmpty();
            for (String path : List.of("/reviews", "/reviews/{slug}", "/reviews/{slug}/claims",
                    "/reviews/{slug}/claims/{number}", "/reviews/{slug}/editions",
                    "/reviews/{slug}/editions/{number}")) {
                assertThat(asked).contains(path + " 200");
            }
            assertThat(asked).contains("/reviews 422", "/reviews/{slug} 404", "/reviews/{slug}/claims/{number} 404",
                    "/reviews/{slug}/editions/{number} 404");
            for (String standing : List.of("UNDER_REVIEW", "WITHDRAWN", "WITHHELD")) {
                review.stand(standing);
                description.get("paths").fieldNames().forEachRemaining(path -> asked.add(standing + " " + path + " "
                        + check(stranger, description, path, filled(path, Map.of("slug", review.slug, "number", "1")),
                                wrong)));
            }
            assertThat(wrong).isEmpty();
            assertThat(asked).contains("UNDER_REVIEW /reviews/{slug} 200", "WITHDRAWN /reviews/{slug} 410",
                    "WITHDRAWN /reviews/{slug}/editions/{number} 200",
                    "WITHHELD /reviews/{slug}/editions/{number} 410");
        }
    }

    private static String filled(String path, Map<String, String> values) {
        return "/api/v1" + PARAMETER.matcher(path).replaceAll(name -> values.get(name.group(1)));
    }

    /** Asks, and compares the answer with what the description says of its status. */
    private static int check(Sender stranger, JsonNode description, String path, String address, List<String> wrong) {
        HttpResponse<String> answer = Sender.sent(stranger.request(address).header("Accept", "application/json")
                .build());
        JsonNode told = description.path("paths").path(path).path("get").path("responses")
                .path(Integer.toString(answer.statusCode()));
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode schema = told.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            wrong.add(address + " answered " + answer.statusCode() + " as " + type + ", which is not described");
            return answer.statusCode();
        }
        told.path("headers").fieldNames().forEachRemaining(name -> {
            if (answer.headers().firstValue(name).isEmpty()) {
                wrong.add(address + " lacks the head " + name);
            }
        });
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$ref", schema.get("$ref").asText());
        whole.set("components", description.get("components"));
        JsonSchema rules = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        rules.validate(answer.body(), InputFormat.JSON).forEach(flaw -> wrong.add(address + ": " + flaw));
        return answer.statusCode();
    }

    @Test
    void conditionsHeadsAndPackingAreAsHttpHasThem(TouchstoneUnderTest touchstone, Browser browser) throws Exception {
        new NewsroomAtWork(touchstone, browser);
        try (var review = new PublishedByRequests(touchstone)) {
            Sender stranger = Sender.stranger(touchstone.url());
            String page = "/reviews/" + review.slug;
            String style = Jsoup.parse(stranger.get(page).body()).select("link[rel=stylesheet]").attr("href");
            for (String address : List.of(page, page + "/claims/1", page + "/editions/1", "/", "/methodology",
                    "/verify", "/embed" + page, "/feed", "/sitemap.xml", page + "/content.json",
                    page + "/annotations.json", "/api/v1/reviews", "/api/v1/reviews/" + review.slug, "/claim-reviews.json", page + "/card.png",
                    "/oembed?url=" + touchstone.url() + page, style)) {
                conditions(stranger, address, address.equals(style), address.endsWith(".png"));
            }
            assertThat(Sender.sent(stranger.request(page).header("Accept", "application/json").build()).headers()
                    .firstValue("Content-Location")).hasValue(page + "/content.json");
            assertThat(Sender.sent(stranger.request(page).header("Accept", "image/gif").build()).statusCode())
                    .isEqualTo(406);
            HttpResponse<String> before = stranger.get(page);
            review.stand("UNDER_REVIEW");
            HttpResponse<String> after = Sender.sent(stranger.request(page).header("Accept", "text/html")
                    .header("If-None-Match", head(before, "ETag")).build());
            assertThat(after.statusCode()).as("what was kept holds no more").isEqualTo(200);
            assertThat(after.body()).contains("We look at the gulls again.");
        }
    }

    private static void conditions(Sender stranger, String address, boolean forEver, boolean picture) throws Exception {
        HttpResponse<String> plain = Sender.sent(stranger.request(address).build());
        assertThat(plain.statusCode()).as(address).isEqualTo(200);
        String tag = head(plain, "ETag");
        assertThat(tag).as(address).matches("\"[^\"]+\"");
        assertThat(head(plain, "Cache-Control")).as(address).isEqualTo(forEver ? "public, max-age=31536000, immutable"
                : "public, no-cache");
        assertThat(plain.headers().firstValue("Set-Cookie")).as(address).isEmpty();
        assertThat(head(plain, "X-Content-Type-Options")).isEqualTo("nosniff");

        HttpResponse<String> same = Sender.sent(stranger.request(address).header("If-None-Match", "\"x\", W/" + tag)
                .build());
        assertThat(same.statusCode()).as(address).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        for (String kept : List.of("ETag", "Cache-Control", "Vary")) {
            assertThat(same.headers().firstValue(kept)).as(address + " " + kept)
                    .isEqualTo(plain.headers().firstValue(kept));
        }
        assertThat(Sender.sent(stranger.request(address).header("If-None-Match", "\"another\"").build()).statusCode())
                .isEqualTo(200);
        assertThat(Sender.sent(stranger.request(address).header("If-Match", "\"another\"").build()).statusCode())
                .as(address).isEqualTo(412);

        HttpResponse<String> head = Sender.sent(stranger.request(address)
                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()).build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String kept : List.of("ETag", "Cache-Control", "Vary", "Content-Type", "Content-Length")) {
            assertThat(head.headers().firstValue(kept)).as(address + " " + kept)
                    .isEqualTo(plain.headers().firstValue(kept));
        }
        packed(stranger, address, plain, picture);
        assertThat(Sender.sent(stranger.request(address).header("Range", "bytes=0-3").build()).statusCode())
                .as(address).isIn(200, 206);
    }

    private static void packed(Sender stranger, String address, HttpResponse<String> plain, boolean picture)
            throws Exception {
        HttpResponse<byte[]> packed = java.net.http.HttpClient.newHttpClient().send(stranger.request(address)
                .header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        if (picture) {
            assertThat(packed.headers().firstValue("Content-Encoding")).isEmpty();
            return;
        }
        assertThat(packed.headers().firstValue("Content-Encoding")).as(address).hasValue("gzip");
        assertThat(packed.headers().firstValue("Vary").orElse("")).as(address).contains("Accept-Encoding");
        assertThat(packed.headers().firstValue("ETag").orElse("")).as(address).isNotEqualTo(head(plain, "ETag"));
        byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(digest(bytes)).as(address).isEqualTo(digest(plain.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static String digest(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String head(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

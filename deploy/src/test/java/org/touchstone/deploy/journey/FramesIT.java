package org.touchstone.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What others show of us: cards in frames of their pages and pictures beside links, which follow the review. */
@Journey
class FramesIT {

    @Test
    void cardsStandInFramesOfOtherPagesAndFollowTheReview(TouchstoneUnderTest touchstone, Browser browser)
            throws IOException {
        var newsroom = new NewsroomAtWork(touchstone, browser);
        HttpServer elsewhere = null;
        try (var review = new PublishedByRequests(touchstone)) {
            Sender stranger = Sender.stranger(touchstone.url());
            String page = "/reviews/" + review.slug;
            elsewhere = elsewhere(frame(stranger, page) + frame(stranger, page + "/claims/1"));
            Page blog = newsroom.reader();
            blog.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
            FrameLocator article = blog.frameLocator("iframe >> nth=0");
            assertThat(article.locator("h1")).hasText("The sea wall");
            assertThat(article.locator(".finding-text")).hasText("There are nine.");
            assertThat(article.locator(".card")).hasCSS("border-radius", "12px");
            FrameLocator claim = blog.frameLocator("iframe >> nth=1");
            assertThat(claim.locator(".verdict")).containsText("True");
            assertThat(claim.locator("script")).hasCount(0);

            Page reader = newsroom.reader();
            for (String look : List.of("/verify", "/embed" + page, "/embed" + page + "/claims/1")) {
                reader.navigate(look);
                newsroom.lookOver(reader, look);
            }
            assertThat(newsroom.barriers()).isEmpty();

            List<String> kinds = List.of("/embed" + page, "/embed" + page + "/claims/1", page + "/card.png",
                    page + "/claims/1/card.png", "/oembed?url=" + touchstone.url() + page);
            kinds.forEach(kind -> assertThat(stranger.get(kind).statusCode()).as(kind).isEqualTo(200));
            review.stand("UNDER_REVIEW");
            assertThat(stranger.get(kinds.get(1)).body()).contains("We look at the gulls again.", "True");
            review.stand("WITHDRAWN");
            for (String kind : kinds) {
                HttpResponse<String> gone = stranger.get(kind);
                assertThat(gone.statusCode()).as(kind).isEqualTo(410);
                assertThat(gone.body()).as(kind).doesNotContain("There are nine", "True");
            }
            assertThat(stranger.get(kinds.get(0)).headers().firstValue("X-Frame-Options")).isEmpty();
            blog.reload();
            assertThat(article.locator(".status")).containsText("withdrawn");
            review.stand("WITHHELD");
            kinds.forEach(kind -> assertThat(stranger.get(kind).statusCode()).as(kind).isEqualTo(410));
            review.stand("PUBLIC");
            for (String kind : kinds) {
                review.editor.get(kind);
                assertThat(stranger.get(kind).body()).as("what an editor saw first").doesNotContain("act-token");
            }
            assertThat(stranger.get(kinds.get(1)).body()).contains("True");
        } finally {
            if (elsewhere != null) {
                elsewhere.stop(0);
            }
        }
    }

    @Test
    void logoIsPublicOnlyWhileItIsUp(TouchstoneUnderTest touchstone, Browser browser) throws IOException {
        new NewsroomAtWork(touchstone, browser);
        try (var database = new Database(touchstone.database())) {
            Sender admin = Sender.member(touchstone.url(), database, "Lou Direct", List.of("ADMIN"));
            Sender checker = Sender.member(touchstone.url(), database, "Max Direct", List.of("FACT_CHECKER"));
            Sender stranger = Sender.stranger(touchstone.url());
            var picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(120, 60, BufferedImage.TYPE_INT_ARGB), "png", picture);
            assertThat(bring(checker, picture.toByteArray()).statusCode()).isEqualTo(403);
            HttpResponse<String> brought = bring(admin, picture.toByteArray());
            assertThat(brought.statusCode()).as(brought.body()).isEqualTo(200);
            String logo = new ObjectMapper().readTree(brought.body()).get("location").asText()
                    .replaceFirst(".*logo=", "");
            String address = "/logo/" + logo + ".png";
            assertThat(stranger.get(address).statusCode()).isEqualTo(404);
            assertThat(stranger.get("/act/newsroom/logo/" + logo + ".png").statusCode()).isEqualTo(401);
            assertThat(admin.get("/admin/logo?logo=" + logo).body()).contains("/act/newsroom/logo/" + logo + ".png");
            put(admin, database, logo);
            assertThat(stranger.get(address).statusCode()).isEqualTo(200);
            assertThat(stranger.get("/methodology").body()).contains(address);
            assertThat(database.text("select digest from audit_entry where act = 'newsroom.logo'"
                    + " order by done_at desc limit 1")).isEqualTo(logo);
            put(admin, database, "");
            assertThat(stranger.get(address).statusCode()).isEqualTo(404);
            assertThat(stranger.get("/methodology").body()).doesNotContain(address);
            String other = database.text("select sha256 from stored_file where sha256 <> ? limit 1", logo);
            assertThat(admin.post("/act/newsroom/logo/up", "version", version(database), "logo", other).statusCode())
                    .as("a file that is no logo").isEqualTo(404);
            database.change("update member set active = false where member_id in (?, ?)", admin.number(),
                    checker.number());
        }
    }

    private static void put(Sender admin, Database database, String logo) {
        admin.done("/act/newsroom/logo/up", "version", version(database), "logo", logo);
    }

    private static long version(Database database) {
        return database.number("select version from newsroom");
    }

    private static HttpResponse<String> bring(Sender by, byte[] picture) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--picture\r\nContent-Disposition: form-data; name=\"file\"; filename=\"logo.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(picture);
        body.writeBytes("\r\n--picture--\r\n".getBytes(StandardCharsets.US_ASCII));
        return Sender.sent(by.request("/act/newsroom/logo?act-token=" + by.token()).header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=picture")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    /** The frame as the page's own link leads to it, put as sites put it. */
    private static String frame(Sender stranger, String page) throws IOException {
        String link = Jsoup.parse(stranger.get(page).body()).select("link[type=application/json+oembed]").attr("href");
        String told = stranger.get(link.substring(stranger.url().length())).body();
        return new ObjectMapper().readTree(told).get("html").asText();
    }

    private static HttpServer elsewhere(String frames) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 1);
        byte[] page = ("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Elsewhere</title>"
                + "<link rel=\"icon\" href=\"data:,\"><h1>A page elsewhere</h1>" + frames)
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}

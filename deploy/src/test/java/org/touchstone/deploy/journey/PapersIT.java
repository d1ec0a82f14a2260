package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.touchstone.intake.PrintedPapers;
import org.touchstone.intake.WordPapers;

/** Documents that people bring as files: what a writer noted in them, and those that are made to do harm. */
@Journey
class PapersIT {

    private static final Pattern LOCATION = Pattern.compile("\"location\":\"([^\"]*)\"");
    private static final String DEEP = "<html><body>" + "<div>".repeat(100_000) + "deep";
    /** A reader's ten seconds, and some for its process to start and for the page to ask. */
    private static final long LONGEST_MS = 12_000;

    @Test
    void writersNotesStandBesideTheirSentences(TouchstoneUnderTest touchstone, Browser browser) throws Exception {
        new NewsroomAtWork(touchstone, browser);
        try (var desk = new MatrixDesk(touchstone)) {
            byte[] word = WordPapers.noted("The pier of Marlow Bay", "Says the budget, p. 3", "Ann Lee",
                    "Town survey 2024", "It was opened in 1962 " + System.nanoTime() + ".", "It cost 4 million crowns.",
                    "It is 300 metres long.", "Gulls like it.");
            String preview = brought(desk.ben, "pier.docx", word);
            assertThat(words(read(desk.ben, preview))).contains("Ann Lee: Says the budget, p. 3", "Town survey 2024");
            String article = desk.ben.done("/act" + preview.replace("/articles/import", "/imports") + "/keep", "title",
                    "The pier", "publisher", "Marlow Bay Courier", "language", "en", "origin", "OWN_DRAFT");

            List<String> beside = new ArrayList<>();
            for (int sentence = 0; sentence < 5; sentence++) {
                beside.add(words(desk.ben.get(article + "?sentence=" + sentence)));
            }
            for (int sentence = 0; sentence < 5; sentence++) {
                assertThat(beside.get(sentence).contains("Says the budget, p. 3")).isEqualTo(sentence == 2);
                assertThat(beside.get(sentence).contains("Town survey 2024")).isEqualTo(sentence == 3);
            }
        }
    }

    /** While they are read, somebody else's pages come in 200 ms; where they took longer before, about as quickly. */
    @Test
    void harmfulDocumentsEndInASentenceAndDisturbNobody(TouchstoneUnderTest touchstone, Browser browser)
            throws Exception {
        new NewsroomAtWork(touchstone, browser);
        Map<String, byte[]> papers = new LinkedHashMap<>();
        papers.put("unfolds.docx", WordPapers.bomb(400_000_000L));
        papers.put("unfolds.pdf", PrintedPapers.bomb(300_000_000));
        papers.put("deep.html", DEEP.getBytes(StandardCharsets.US_ASCII));
        papers.put("endless.txt", "a".repeat(9_000_000).getBytes(StandardCharsets.US_ASCII));
        papers.put("damaged.pdf", Arrays.copyOf(PrintedPapers.letter("One line."), 400));
        papers.put("drawn.pdf", PrintedPapers.drawnLetters());
        try (var desk = new MatrixDesk(touchstone)) {
            List<Double> pages = Collections.synchronizedList(new ArrayList<>());
            var over = new AtomicBoolean();
            Thread somebodyElse = new Thread(() -> {
                while (!over.get()) {
                    pages.add(asked(desk.rana, desk.article));
                }
            }, "somebody else");
            for (int i = 0; i < 30; i++) {
                pages.add(asked(desk.rana, desk.article));
            }
            double before = pages.subList(10, 30).stream().sorted().toList().get(10);
            pages.clear();
            somebodyElse.start();
            try {
                papers.forEach((name, bytes) -> endsInASentence(desk.ben, name, bytes));
            } finally {
                over.set(true);
                somebodyElse.join();
            }
            List<Double> sorted = pages.stream().sorted().toList();
            System.out.printf("%d pages of somebody else's meanwhile: median %.0f ms (%.0f ms before), p95 %.0f ms%n",
                    sorted.size(), sorted.get(sorted.size() / 2), before, sorted.get(sorted.size() * 95 / 100));
            assertThat(sorted.size()).isGreaterThan(20);
            assertThat(sorted.get(sorted.size() / 2)).isLessThan(Math.max(200, 2 * before));
        }
    }

    /** The milliseconds until a page is there. */
    private static double asked(Sender by, String page) {
        long start = System.nanoTime();
        assertThat(by.get(page).statusCode()).isEqualTo(200);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void endsInASentence(Sender by, String name, byte[] bytes) {
        long start = System.nanoTime();
        HttpResponse<String> ended = read(by, brought(by, name, bytes));
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        String sentence = Jsoup.parse(ended.body()).select("main .problem").text();
        assertThat(sentence).as("%s ended in %d: %s", name, ended.statusCode(), words(ended)).isNotBlank().endsWith(".")
                .doesNotContain("Exception", "???");
        assertThat(took).as(name).isLessThan(LONGEST_MS);
        System.out.printf("%s ended after %d ms: %s%n", name, took, sentence);
    }

    /** Sends a file as the form for files does; gives the page that tells how its reading goes. */
    private static String brought(Sender by, String name, byte[] bytes) {
        byte[] head = ("--papers\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> answer = Sender.sent(by.request("/act/imports/file?act-token=" + by.token())
                .header("Accept", "application/json").header("Content-Type", "multipart/form-data; boundary=papers")
                .POST(BodyPublishers.ofByteArrays(List.of(head, bytes,
                        "\r\n--papers--\r\n".getBytes(StandardCharsets.US_ASCII)))).build());
        Matcher location = LOCATION.matcher(answer.body());
        assertThat(location.find()).as(name + " answered " + answer.statusCode() + ": " + answer.body()).isTrue();
        return location.group(1);
    }

    /** The page as it is when the reading is over. */
    private static HttpResponse<String> read(Sender by, String preview) {
        HttpResponse<String> page = by.get(preview);
        while (page.body().contains("http-equiv=\"refresh\"")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            page = by.get(preview);
        }
        return page;
    }

    private static String words(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).text();
    }
}

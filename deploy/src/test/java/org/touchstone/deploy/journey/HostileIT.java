package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * What nobody means well with: thousands of requests to everything that is public, none answered by a failure of the
 * server, and nothing of them on any page but as words. {@code -Dtouchstone.hostile=10000} sends so many.
 */
@Journey
class HostileIT {

    private static final int REQUESTS = Integer.getInteger("touchstone.hostile", 1_500);
    private static final int AT_ONCE = 4;
    private static final int PATIENCE = 20_000;
    private static final Pattern RECEIPT = Pattern.compile("Location: \\S*(/receipts/\\S+)");

    @Test
    void hostileRequestsFindNoFailureAndLeaveNoScript(TouchstoneUnderTest touchstone, Browser browser)
            throws InterruptedException {
        new NewsroomAtWork(touchstone, browser);
        try (var review = new PublishedByRequests(touchstone)) {
            URI server = URI.create(touchstone.url());
            var requests = new HostileRequests(server.getAuthority(), review.slug);
            Queue<String> failures = new ConcurrentLinkedQueue<>();
            Queue<String> receipts = new ConcurrentLinkedQueue<>();
            Map<Integer, Integer> answers = new ConcurrentHashMap<>();
            ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
            IntStream.range(0, REQUESTS).forEach(number -> senders.execute(() -> {
                if (requests.isForm(number)) {
                    forget(review);
                }
                int status = status(server, requests.of(number), failures, receipts, number);
                answers.merge(status, 1, Integer::sum);
                if (status >= 500) {
                    failures.add(status + " to request " + number + ": " + beginning(requests.of(number)));
                }
            }));
            senders.shutdown();
            assertThat(senders.awaitTermination(9, TimeUnit.MINUTES)).as("all are answered").isTrue();
            System.out.println(REQUESTS + " hostile requests were answered so: " + new TreeMap<>(answers));
            assertThat(failures).isEmpty();
            assertThat(answers).as("some were taken, some refused").containsKeys(200, 303, 400, 404, 405, 422);
            assertThat(receipts).as("reports that were taken").isNotEmpty();
            assertThat(scripts(review, receipts)).isEmpty();
        }
    }

    /** Lets the next report in: the door for readers is kept narrow on purpose. */
    private static void forget(PublishedByRequests review) {
        synchronized (review) {
            review.database().change("delete from throttle");
        }
    }

    private static int status(URI server, byte[] request, Queue<String> failures, Queue<String> receipts,
                              int number) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException refused) {
                // it need not be read to its end to be refused
            }
            InputStream answer = socket.getInputStream();
            String head = new String(answer.readNBytes(4_000), StandardCharsets.ISO_8859_1);
            answer.transferTo(OutputStream.nullOutputStream());
            Matcher receipt = RECEIPT.matcher(head);
            if (receipt.find()) {
                receipts.add(receipt.group(1));
            }
            return head.matches("(?s)HTTP/1\\.[01] [0-9]{3} .*") ? Integer.parseInt(head.substring(9, 12)) : 0;
        } catch (SocketTimeoutException hanging) {
            failures.add("no answer to request " + number + ": " + beginning(request));
            return -1;
        } catch (IOException closed) {
            return 0;
        }
    }

    private static String beginning(byte[] request) {
        return new String(request, 0, Math.min(request.length, 600), StandardCharsets.UTF_8);
    }

    /** Whatever on the pages that show what readers sent is more than words. */
    private static List<String> scripts(PublishedByRequests review, Queue<String> receipts) {
        var found = new ArrayList<String>();
        List<String> pages = new ArrayList<>(List.of("/reports", "/desk", "/inbox", "/reviews/" + review.slug));
        review.database().texts("select '/reports/' || report_id from reader_report where article_id = ?"
                + " order by report_id desc limit 60", review.number()).forEach(pages::add);
        receipts.stream().limit(60).forEach(pages::add);
        for (String page : pages) {
            HttpResponse<String> answer = review.editor.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            found.addAll(scripts(page, Jsoup.parse(answer.body())));
        }
        return found;
    }

    static List<String> scripts(String page, Document document) {
        var found = new ArrayList<String>();
        for (Element element : document.getAllElements()) {
            boolean script = element.normalName().equals("script") && !element.attr("src").startsWith("/assets/")
                    && !element.attr("type").equals("application/ld+json") && !element.attr("type").equals("importmap")
                    && element.data().contains(HostileRequests.MARK);
            // the picture of the verdicts is our own, and tells their words
            if (script || List.of("svg", "img", "iframe").contains(element.normalName()) && !element.hasClass("strip")
                    && element.outerHtml().contains(HostileRequests.MARK)) {
                found.add(page + ": " + element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on") || attribute.getValue().strip().toLowerCase()
                        .startsWith("javascript:") && !attribute.getKey().equals("value")) {
                    found.add(page + ": " + attribute);
                }
            }
        }
        return found;
    }
}

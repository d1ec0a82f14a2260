package org.touchstone.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Members who propose verdicts at once, each on claims of their own; an answer means that it is durable. */
final class Proposals {

    private static final int OK = 200;

    /** A member at work, with the claims, all of one revision, that nobody has proposed a verdict on yet. */
    record Member(Session session, long revision, Iterator<Long> claims) {
    }

    private Proposals() {
    }

    static Load.Outcome run(String root, List<Member> members, int seconds) throws InterruptedException, IOException {
        ExecutorService pool = Executors.newFixedThreadPool(members.size());
        long start = System.nanoTime();
        long end = start + Duration.ofSeconds(seconds).toNanos();
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        List<Future<Long>> all = new ArrayList<>();
        for (Member member : members) {
            all.add(pool.submit(() -> work(root, member, end, times)));
        }
        long errors = 0;
        try {
            for (Future<Long> one : all) {
                errors += one.get();
            }
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } finally {
            pool.shutdownNow();
        }
        double took = (System.nanoTime() - start) / 1e9;
        List<Long> sorted = times.stream().sorted().toList();
        return new Load.Outcome(sorted.size() / took, at(sorted, 0.50), at(sorted, 0.99), errors);
    }

    private static long work(String root, Member member, long end, List<Long> times)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long errors = 0;
        while (System.nanoTime() < end && member.claims().hasNext()) {
            long claim = member.claims().next();
            String typed = "revision=" + member.revision() + "&rating=TRUE&rationale=" + URLEncoder.encode(
                    "The invented register for claim " + claim + " says so on its third page, in as many words.",
                    StandardCharsets.UTF_8);
            HttpRequest request = member.session().signed(HttpRequest.newBuilder(
                            URI.create(root + "/act/claims/" + claim + "/propose")))
                    .header("Accept", "application/json").header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .timeout(Duration.ofSeconds(30)).POST(HttpRequest.BodyPublishers.ofString(typed)).build();
            long asked = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            times.add(System.nanoTime() - asked);
            if (answer.statusCode() != OK) {
                if (errors == 0) {
                    System.err.println("claim " + claim + " answered " + answer.statusCode() + ": " + answer.body());
                }
                errors++;
            }
        }
        return errors;
    }

    private static double at(List<Long> sorted, double share) {
        int place = (int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share));
        return sorted.isEmpty() ? 0 : sorted.get(place) / 1e6;
    }
}

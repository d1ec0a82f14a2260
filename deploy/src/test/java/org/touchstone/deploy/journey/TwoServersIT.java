package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.deploy.journey.NewsroomAtWork.CHECKER;
import static org.touchstone.deploy.journey.NewsroomAtWork.EDITOR;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.touchstone.deploy.crash.Act;
import org.touchstone.deploy.crash.ArticleWork;
import org.touchstone.deploy.crash.Errand;
import org.touchstone.deploy.crash.Ground;
import org.touchstone.deploy.crash.Place;
import org.touchstone.deploy.crash.Refused;
import org.touchstone.deploy.crash.Request;
import org.touchstone.deploy.crash.Visitor;

/** Two servers on one database are one newsroom: what is asked of both at the same moment is done once. */
@Journey
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoServersIT {

    private static final int PUBLISHES = 200;
    private static final int CLICKS = 6;
    private static final int ROUNDS = 5;
    private static final int READERS = 2;

    @Test
    void twoHundredPublishesAtOnceMakeOneEdition(TouchstoneUnderTest touchstone, Browser browser) throws Exception {
        new NewsroomAtWork(touchstone, browser);
        Place first = place(touchstone, touchstone.url());
        Place second = place(touchstone, touchstone.secondUrl());
        ArticleWork work = new ArticleWork(signedIn(first, CHECKER), signedIn(first, EDITOR));
        Errand publish = work.acts().get("publish").ready(ground(first));
        Request there = new Request(signedIn(second, EDITOR), publish.request().path(), publish.request().typed());
        List<Callable<String>> posts = new ArrayList<>();
        for (int i = 0; i < PUBLISHES / 2; i++) {
            posts.add(() -> publish.request().send(first));
            posts.add(() -> there.send(second));
        }

        List<String> answers = atOnce(posts);

        assertThat(answers).hasSize(PUBLISHES).allMatch(answer -> answer.matches("/articles/\\d+/publish|no: .+"));
        assertThat(answers).anyMatch(answer -> answer.startsWith("/articles/"));
        try (Connection database = touchstone.database().connect()) {
            assertThat(publish.done(database)).isEqualTo(Errand.Done.ONCE);
        }
        String article = publish.request().path().replaceAll("\\D", "");
        assertThat(number(first, "select count(*) from edition where article_id = " + article)).isEqualTo(1);
        assertThat(number(first, "select count(*) from audit_entry where act = 'edition.publish' and chain = "
                + article)).isEqualTo(1);
    }

    @Test
    void clickedManyTimesOnBothServersEveryActIsDoneOnce(TouchstoneUnderTest touchstone, Browser browser)
            throws Exception {
        new NewsroomAtWork(touchstone, browser);
        Place first = place(touchstone, touchstone.url());
        Place second = place(touchstone, touchstone.secondUrl());
        ArticleWork work = new ArticleWork(signedIn(first, CHECKER), signedIn(second, EDITOR));
        work.begin(ground(first));
        Map<String, String> done = new LinkedHashMap<>();
        Map<String, List<String>> failures = new LinkedHashMap<>();
        for (Map.Entry<String, Act> act : work.acts().entrySet()) {
            Errand errand = act.getValue().ready(ground(second));
            List<Callable<String>> clicks = new ArrayList<>();
            for (int i = 0; i < CLICKS / 2; i++) {
                clicks.add(() -> errand.request().send(first));
                clicks.add(() -> errand.request().send(second));
            }
            List<String> answers = atOnce(clicks);
            if (answers.stream().allMatch(answer -> answer.startsWith("no: "))
                    || answers.stream().anyMatch(answer -> answer.startsWith("failed: "))) {
                failures.put(act.getKey(), answers);
            }
            done.put(act.getKey(), howOften(errand, touchstone));
        }
        assertThat(failures).isEmpty();
        assertThat(done).hasSizeGreaterThan(10).allSatisfy((act, often) -> assertThat(often).as(act).isEqualTo("ONCE"));
    }

    @Test
    void whatIsDoneOnOneServerIsShownByTheNextRequestToTheOther(TouchstoneUnderTest touchstone, Browser browser)
            throws Exception {
        new NewsroomAtWork(touchstone, browser);
        Sender there = Sender.stranger(touchstone.secondUrl());
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        var over = new AtomicBoolean();
        try (var review = new PublishedByRequests(touchstone)) {
            String page = "/reviews/" + review.slug;
            List<String> shown = List.of(page, page + "/claims/1", "/embed" + page, page + "/content.json", "/feed");
            // their pages are always as fresh in the other server's memory as they can be
            for (int i = 0; i < READERS; i++) {
                readers.execute(() -> {
                    for (int k = 0; !over.get(); k++) {
                        there.get(shown.get(k % shown.size()));
                    }
                });
            }
            List<String> late = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                String corrected = "Correction of round " + round + ".";
                review.correct(round % 2 == 0 ? "TRUE" : "FALSE", "As counted in round " + round + ".", corrected);
                said(there, page, 200, corrected, late);
                review.publish("Concluded in round " + round + ".");
                said(there, page, 200, "Concluded in round " + round + ".", late);
                review.stand("WITHHELD");
                said(there, shown.get(round % 4), 410, "", late);
                review.stand("PUBLIC");
                said(there, shown.get(round % 4), 200, "", late);
            }
            assertThat(late).isEmpty();
        } finally {
            over.set(true);
            readers.shutdown();
        }
    }

    private static void said(Sender by, String address, int status, String words, List<String> late) {
        HttpResponse<String> answer = by.get(address);
        if (answer.statusCode() != status || !answer.body().contains(words)) {
            late.add(address + " still " + answer.statusCode() + " and not " + status + " " + words);
        }
    }

    /** Sends all at the same moment; what was answered: an address, {@code no: } and why, {@code failed: } and why. */
    private static List<String> atOnce(List<Callable<String>> requests) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(requests.size());
        CyclicBarrier together = new CyclicBarrier(requests.size());
        try {
            List<Future<String>> asked = new ArrayList<>();
            for (Callable<String> request : requests) {
                asked.add(people.submit(() -> {
                    together.await();
                    return answer(request);
                }));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> one : asked) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private static String answer(Callable<String> request) throws Exception {
        try {
            return request.call();
        } catch (Refused refused) {
            return (refused.meant() ? "no: " : "failed: ") + refused.getMessage();
        } catch (IOException noAnswer) {
            return "failed: " + noAnswer;
        }
    }

    private static String howOften(Errand errand, TouchstoneUnderTest touchstone) throws Exception {
        try (Connection database = touchstone.database().connect()) {
            return errand.done(database).name();
        } catch (IOException doubled) {
            return doubled.getMessage();
        }
    }

    private static long number(Place place, String query) throws Exception {
        try (Connection database = place.database().connect(); var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Visitor signedIn(Place place, String person) throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        visitor.signIn(place, NewsroomAtWork.email(person), NewsroomAtWork.PASSWORD);
        return visitor;
    }

    private static Place place(TouchstoneUnderTest touchstone, String url) {
        return new Place(URI.create(url + "/"), touchstone.database());
    }

    private static Ground ground(Place place) {
        return new Ground(place, new Random(), promise -> { });
    }
}

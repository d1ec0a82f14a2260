package org.touchstone.deploy.soak;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.PrintStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.deploy.journey.Admittance;
import org.touchstone.deploy.journey.Browser;
import org.touchstone.deploy.journey.TouchstoneUnderTest;

/**
 * Five people, each with a browser of their own, act at random on one article, through two servers on one database. What
 * each does follows from the seed and from what the page offers at that moment.
 */
public final class Soaking {

    private static final List<String> NAMES = List.of("Ines Quay", "Odd Lund", "Rosa Keel", "Tam Shoal", "Una Berth");
    private static final int CHECKERS = 3;
    private static final int SENTENCES = 48;
    /** Claims stand on every eighth sentence from the first, and the next draft changes the one after each. */
    private static final int EVERY = 8;
    private static final Duration AFTER_THE_LAST = Duration.ofSeconds(20);

    private final TouchstoneUnderTest touchstone;
    private final Duration length;
    private final long seed;
    private final Ledger ledger = new Ledger();
    private final List<long[]> sights = new ArrayList<>();
    private final List<long[]> away = new ArrayList<>();
    private final CyclicBarrier together = new CyclicBarrier(NAMES.size());
    private volatile String article = "";
    private volatile @Nullable Reckoning reckoning;

    private Soaking(TouchstoneUnderTest touchstone, Duration length, long seed) {
        this.touchstone = touchstone;
        this.length = length;
        this.seed = seed;
    }

    /**
     * Lets them act for so long, and prints what they did.
     *
     * @return what was lost, doubled or wrong, in words; empty when all is well
     */
    public static List<String> run(TouchstoneUnderTest touchstone, Duration length, long seed, PrintStream report)
            throws Exception {
        return new Soaking(touchstone, length, seed).run(report);
    }

    private List<String> run(PrintStream report) throws Exception {
        List<Person> people = people();
        ExecutorService browsers = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<Void>> working = new ArrayList<>();
            for (Person person : people) {
                working.add(browsers.submit(atABrowser(person, people)));
            }
            for (Future<Void> one : working) {
                one.get();
            }
        } finally {
            browsers.shutdownNow();
        }
        Reckoning reckoning = Objects.requireNonNull(this.reckoning);
        try (Connection database = touchstone.database().connect()) {
            reckoning.of(database, number(), ledger);
        }
        report.printf("%d people in Chromium, %d servers, %d s, seed %d%n", people.size(), 2, length.toSeconds(), seed);
        ledger.print(report, waits(people));
        report.printf("lost %d, duplicates %d, wrong %d%n", reckoning.lost().size(), reckoning.doubled().size(),
                ledger.wrong().size());
        List<String> all = new ArrayList<>();
        reckoning.lost().forEach(one -> all.add("lost: " + one));
        reckoning.doubled().forEach(one -> all.add("duplicate: " + one));
        ledger.wrong().forEach(one -> all.add("wrong: " + one));
        return all;
    }

    private List<Person> people() throws SQLException {
        List<Person> people = new ArrayList<>();
        List<String> servers = List.of(touchstone.url(), touchstone.secondUrl());
        try (Connection database = touchstone.database().connect()) {
            for (int i = 0; i < NAMES.size(); i++) {
                String email = "soak-" + Long.toString(System.nanoTime(), 36) + "@newsroom.example";
                boolean editor = i >= CHECKERS;
                long member = Admittance.member(database, NAMES.get(i), email, editor ? "EDITOR" : "FACT_CHECKER");
                people.add(new Person(NAMES.get(i), editor, i == NAMES.size() - 1, member, Admittance.session(database, member),
                        servers.get(i % servers.size())));
            }
        }
        return people;
    }

    private Callable<Void> atABrowser(Person person, List<Person> people) {
        return () -> {
            try (Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    com.microsoft.playwright.Browser browser = Browser.launchedBy(playwright)) {
                if (person == people.get(0)) {
                    article = imported(browser, person);
                    try (Connection database = touchstone.database().connect()) {
                        reckoning = new Reckoning(database, number());
                    }
                }
                together.await();
                var random = new Random(seed * people.size() + people.indexOf(person));
                var page = new ArticleAtHand(person, ledger, browser, article, random);
                var colleague = new Colleague(person, page, ledger, random, people);
                together.await();
                long end = System.nanoTime() + length.toNanos();
                while (System.nanoTime() < end) {
                    colleague.act();
                }
                page.hush();
                together.await();
                sawTheEnd(person, page);
                return null;
            } catch (Throwable failure) {
                together.reset();
                throw failure;
            }
        };
    }

    /** All have stopped: the page has to come to show what is so, by itself. */
    private void sawTheEnd(Person person, ArticleAtHand page) throws SQLException {
        long last;
        long end = System.nanoTime() + AFTER_THE_LAST.toNanos();
        try (Connection database = touchstone.database().connect()) {
            var known = new long[1];
            EndState.query(database, "select number from audit_chain where chain = ?", number(),
                    row -> known[0] = row.getLong(1));
            last = known[0];
            if (!page.until("Number(document.getElementById('text').dataset.news) >= " + last)) {
                ledger.wrong(person.name() + " does not come to see change " + last);
            }
            Map<String, String> drawn = EndState.drawn(page.page());
            Map<String, String> stored = EndState.stored(database, number(), person.memberId(), drawn);
            // a page may still be drawing what it was told
            while (!same(drawn, stored) && System.nanoTime() < end) {
                drawn = EndState.drawn(page.page());
                stored = EndState.stored(database, number(), person.memberId(), drawn);
            }
            if (!same(drawn, stored)) {
                ledger.wrong(person.name() + " sees at the end " + drawn + "\n  and the database holds " + stored);
            }
        }
        String differences = EndState.differences(page.page());
        while (!differences.isEmpty() && System.nanoTime() < end) {
            differences = EndState.differences(page.page());
        }
        if (!differences.isEmpty()) {
            ledger.wrong(person.name() + " sees at the end what a page made afresh does not: " + differences);
        }
        synchronized (sights) {
            page.sights().forEach(one -> sights.add(new long[] {person.memberId(), one[0], one[1]}));
            page.away().forEach(one -> away.add(new long[] {person.memberId(), one[0], one[1]}));
        }
    }

    private static boolean same(Map<String, String> drawn, Map<String, String> stored) {
        return normal(drawn).equals(normal(stored));
    }

    /** Verdicts are named by the page as readers know them, and by their keys in the database. */
    private static List<String> normal(Map<String, String> state) {
        return state.entrySet().stream().map(one -> (one.getKey() + " = " + one.getValue()).toLowerCase()
                .replace('_', ' ').strip()).toList();
    }

    /** How long each of the others who could see anything waited for each act, sorted. */
    private List<Wait> waits(List<Person> people) {
        return ledger.said().stream().filter(one -> one.number() > 0).flatMap(one -> people.stream()
                .filter(other -> other.memberId() != one.by())
                .map(other -> new Wait(one, other, Math.max(0, seen(one, other) - one.sent())))
                .filter(wait -> away.stream().noneMatch(blind -> blind[0] == wait.other().memberId()
                        && blind[1] < one.sent() + wait.millis() && one.sent() < blind[2])))
                .sorted(Comparator.comparingLong(Wait::millis)).toList();
    }

    private long seen(Said one, Person other) {
        return sights.stream().filter(sight -> sight[0] == other.memberId() && sight[1] >= one.number())
                .mapToLong(sight -> sight[2]).min().orElseThrow(() -> new IllegalStateException(
                        other.name() + " never saw change " + one.number()));
    }

    private long number() {
        return Long.parseLong(article.replaceAll("\\D", ""));
    }

    /** An article of plain invented sentences comes in by paste, with claims, some of which its next draft asks about. */
    private String imported(com.microsoft.playwright.Browser browser, Person person) {
        var window = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(person.url()));
        window.addCookies(List.of(new com.microsoft.playwright.options.Cookie(Admittance.COOKIE, person.token())
                .setUrl(person.url())));
        Page page = window.newPage();
        page.navigate("/articles/import");
        paste(page, text(person, 1));
        page.getByLabel("Publisher").fill("Marlow Bay Courier");
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Keep it as an article").setExact(true)).click();
        page.waitForURL(Pattern.compile(".*/articles/\\d+$"));
        String address = URI.create(page.url()).getPath();
        for (int i = 0; i < SENTENCES; i += EVERY) {
            page.navigate(address + "?sentence=" + (i + 1));
            page.locator("#make-claim button.primary").click();
            page.locator("#panel[data-kind=claim]").waitFor();
        }
        page.navigate(address + "/next");
        paste(page, text(person, 2));
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Keep it as draft 2").setExact(true)).click();
        page.waitForURL(Pattern.compile(".*/drafts/2$"));
        window.close();
        return address;
    }

    private static void paste(Page page, String text) {
        page.getByLabel("The article, headline first").fill(text);
        page.locator("form[data-act=paste] button").click();
        page.waitForURL(Pattern.compile(".*/articles/import/.+"));
    }

    private String text(Person person, int draft) {
        var random = new Random(seed);
        var text = new StringBuilder("Marlow Bay counts its boats again, says ")
                .append(person.name()).append(" in week ").append(person.memberId()).append('\n');
        for (int i = 0; i < SENTENCES; i++) {
            int kind = random.nextInt(4);
            text.append(i % 4 == 0 ? "\n" : " ").append(String.format(switch (
                    draft > 1 && i % EVERY == 1 ? -1 : kind) {
                case -1 -> "In week %d the gulls were back, %d of them.";
                case 0 -> "In week %d the harbour office counted %d boats at the long quay.";
                case 1 -> "The ferry of week %d carried %d passengers and a piano.";
                case 2 -> "Nobody knows why week %d brought %d complaints about the gulls.";
                default -> "The council set aside £%d00 for %d new moorings.";
            }, i + 1, random.nextInt(10, 900)));
        }
        return text.toString();
    }
}

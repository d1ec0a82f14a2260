package org.touchstone.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.LongArticle;
import org.touchstone.deploy.journey.Admittance;
import org.touchstone.deploy.journey.Browser;
import org.touchstone.deploy.journey.Journey;
import org.touchstone.deploy.journey.TouchstoneUnderTest;

/**
 * The page of an article of 20,000 words, 1,200 sentences, 800 claims and 3,000 citations in Chromium: how long until it
 * is seen and can be used, how long until a mark and a claim are there, and whether an act costs the same among 100, 400
 * and 800 claims. Prints a line for each figure and, as the last, one JSON object. Fails where a limit is not kept.
 */
@Journey
class ReadingBench {

    private static final int OPENINGS = 10;
    private static final int ACTS = 40;

    /** Does an act again and again from the open page, as its scripts do: the times in ms, and the answer's bytes. */
    private static final String MARKING = """
            async times => {
              const text = document.getElementById('text');
              const token = document.querySelector('meta[name="act-token"]').content;
              const taken = []; const sizes = [];
              const free = [...document.querySelectorAll('.s')].filter(s => s.dataset.state === 'UNREAD').slice(-times);
              for (const sentence of free) {
                const body = new URLSearchParams({kind: 'OPINION', sentence: `${sentence.id.slice(1)}:${sentence.dataset.base}`});
                const began = performance.now();
                const answer = await fetch(`/act/drafts/${text.dataset.draft}/marks`, {method: 'POST', body, headers: {
                  Accept: 'application/json', 'Act-Token': token,
                  Reading: `${location.pathname.split('/')[2]};${text.dataset.news};${text.dataset.draft};`}});
                const told = await answer.json();
                taken.push(performance.now() - began);
                sizes.push(JSON.stringify(told.reading.paragraphs[0]).length ? JSON.stringify(told).length
                  - told.reading.paragraphs.reduce((sum, one) => sum + one.html.length, 0) : 0);
                text.dataset.news = told.reading.number;
              }
              return [taken, sizes];
            }""";

    /** From a key pressed to the drawn change of the sentence that had the focus. */
    private static final String WATCH = """
            () => {
              window.taken = [];
              let began = 0;
              addEventListener('keydown', event => { if (event.key === 'o') began = performance.now(); }, true);
              new MutationObserver(changes => {
                const drawn = changes.some(change => [...change.addedNodes].some(node => node.querySelector?.('.s')));
                if (began && drawn) requestAnimationFrame(() => {
                  if (began) window.taken.push(performance.now() - began); began = 0; });
              }).observe(document.getElementById('reading'), {childList: true, subtree: true});
            }""";

    private final Map<String, Double> figures = new LinkedHashMap<>();

    @Test
    void readsALongArticle(TouchstoneUnderTest touchstone, Browser browser) throws Exception {
        touchstone.url();
        long checker;
        long[] articles = new long[3];
        String token;
        try (Connection database = touchstone.database().connect()) {
            checker = Admittance.member(database, "Ada Sample", "bench-checker@marlowbay.example", "FACT_CHECKER");
            long editor = Admittance.member(database, "Jo Sample", "bench-editor@marlowbay.example", "EDITOR");
            int[] claims = {100, 400, 800};
            for (int i = 0; i < claims.length; i++) {
                articles[i] = LongArticle.write(database, checker, editor, claims[i], 3_000);
            }
            token = Admittance.session(database, checker);
            try (var statement = database.createStatement()) {
                statement.execute("analyze");
            }
        }
        Page page = browser.tabOf("checker");
        page.context().addCookies(List.of(new Cookie(Admittance.COOKIE, token).setUrl(touchstone.url())));
        for (int i = 0; i < 5; i++) {
            page.navigate("/articles/" + articles[2]);
            until(page, "performance.getEntriesByName('usable').length");
        }
        open(page, articles[2]);
        mark(page);
        claim(page);
        acts(page, articles);
        figures.forEach((name, figure) -> System.out.printf(Locale.ROOT, "%-60s %8.1f%n", name, figure));
        System.out.println(json());
        assertThat(missed()).as("limits that are not kept").isEmpty();
    }

    private List<String> missed() {
        var missed = new ArrayList<String>();
        limit(missed, "opened, first content", 1_000);
        limit(missed, "opened, usable", 2_000);
        limit(missed, "mark by a key", 150);
        limit(missed, "claim by its button", 150);
        limit(missed, "act among 800 claims, ms", 1.3 * figures.get("act among 100 claims, ms, median of " + ACTS));
        return missed;
    }

    private void limit(List<String> missed, String beginning, double limit) {
        figures.forEach((name, figure) -> {
            if (name.startsWith(beginning) && figure > limit) {
                missed.add(name + ": " + figure + " instead of " + limit + " at most");
            }
        });
    }

    private void open(Page page, long article) {
        var seen = new ArrayList<Double>();
        var usable = new ArrayList<Double>();
        var first = new ArrayList<Double>();
        for (int i = 0; i < OPENINGS; i++) {
            page.navigate("/articles/" + article);
            until(page, "performance.getEntriesByName('usable').length"
                    + " && performance.getEntriesByName('first-contentful-paint').length");
            seen.add(number(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")));
            usable.add(number(page.evaluate("performance.getEntriesByName('usable')[0].startTime")));
            first.add(number(page.evaluate("performance.getEntriesByType('navigation')[0].responseStart")));
        }
        put("opened, first byte, ms, median of " + OPENINGS, median(first));
        put("opened, first content, ms, median of " + OPENINGS, median(seen));
        put("opened, usable, ms, median of " + OPENINGS, median(usable));
        put("opened, page, kB", number(page.evaluate(
                "performance.getEntriesByType('navigation')[0].decodedBodySize")) / 1000);
    }

    private void mark(Page page) {
        page.evaluate(WATCH);
        page.keyboard().press("u");
        for (int i = 1; i <= ACTS; i++) {
            page.keyboard().press("o");
            until(page, "window.taken.length >= " + i);
            page.keyboard().press("u");
        }
        put("mark by a key until drawn, ms, median of " + ACTS, median(numbers(page.evaluate("window.taken"))));
    }

    private void claim(Page page) {
        var taken = new ArrayList<Double>();
        for (int i = 0; i < 15; i++) {
            page.keyboard().press("u");
            page.keyboard().press("]");
            page.keyboard().press("]");
            page.keyboard().press("]");
            page.locator("#make-claim button.primary").waitFor();
            until(page, "document.querySelector('#make-claim [name=end]')?.value"
                    + " === new URLSearchParams(location.search).get('to')");
            taken.add(number(page.evaluate("""
                    async () => {
                      const before = document.querySelectorAll('#text .note').length;
                      const began = performance.now();
                      document.querySelector('#make-claim button.primary').click();
                      while (document.querySelectorAll('#text .note').length === before
                          && performance.now() - began < 20000)
                        await new Promise(resolve => requestAnimationFrame(resolve));
                      return performance.now() - began;
                    }""")));
            page.locator("#panel[data-kind=claim]").waitFor();
            page.keyboard().press("Escape");
        }
        put("claim by its button until drawn, ms, median of 15", median(taken));
    }

    private void acts(Page page, long[] articles) {
        int[] claims = {100, 400, 800};
        // each twice, the first time to warm up and so that none has the advantage of being the last
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < claims.length; i++) {
                page.navigate("/articles/" + articles[i]);
                until(page, "performance.getEntriesByName('usable').length");
                List<?> both = (List<?>) page.evaluate(MARKING, ACTS);
                if (round == 1) {
                    put("act among " + claims[i] + " claims, ms, median of " + ACTS, median(numbers(both.get(0))));
                    put("act among " + claims[i] + " claims, bytes beside the paragraph", median(numbers(both.get(1))));
                }
            }
        }
    }

    /** Waits in the page; its policy lets no test put conditions together from text there. */
    private static void until(Page page, String condition) {
        page.evaluate("async () => { const end = performance.now() + 20000; while (!(" + condition + ")) {"
                + " if (performance.now() > end) throw new Error('never: ' + " + quoted(condition) + ");"
                + " await new Promise(go => setTimeout(go, 5)); } }");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void put(String name, double figure) {
        figures.put(name, figure);
    }

    private String json() {
        var json = new StringBuilder("{");
        figures.forEach((name, figure) -> json.append(json.length() > 1 ? ", " : "").append('"').append(name)
                .append("\": ").append(String.format(Locale.ROOT, "%.1f", figure)));
        return json.append('}').toString();
    }

    private static List<Double> numbers(Object list) {
        return ((List<?>) list).stream().map(ReadingBench::number).toList();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}

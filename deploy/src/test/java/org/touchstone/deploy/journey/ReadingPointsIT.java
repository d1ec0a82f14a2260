package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the browser counts as a place in the text is what the server does: code points from the draft's beginning. */
class ReadingPointsIT {

    private static final Path SCRIPT = Path.of("../app-web/src/main/webapp/resources/js/reading-points.js");

    /** Two sentences with marks beside them: the first from 10, the second from 40. */
    private static final String TEXT = """
            <!DOCTYPE html><meta charset="utf-8"><div id="text" lang="en"><p>\
            <span class="s" id="s0" data-at="10" data-to="31"><a class="gut">unread</a>A 🚤 <span class="claim">cafe\u0301 👩‍👧</span>\
            <a class="note">◐1</a> قال 报告.</span> \
            <span class="s" id="s1" data-at="40" data-to="50"><a class="gut">rest</a>Said more.</span></p></div>""";

    private final Browser browser = new Browser("http://desk.invalid");
    private Page page;

    @BeforeEach
    void openAPageWithTheScript() {
        page = browser.tabOf("reader");
        page.route("**/*", route -> route.fulfill(route.request().url().endsWith(".js")
                ? new Route.FulfillOptions().setPath(SCRIPT).setContentType("text/javascript; charset=utf-8")
                : new Route.FulfillOptions().setBody(TEXT).setContentType("text/html; charset=utf-8")));
        page.navigate("/");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void surrogatePairIsOneCodePointAndItsMiddleItsBeginning() {
        assertThat(points("a🚤b", 4)).isEqualTo(3);
        assertThat(points("a🚤b", 2)).isEqualTo(1);
        assertThat(points("cafe\u0301", 5)).isEqualTo(5);
        assertThat(points("قال 报告", 6)).isEqualTo(6);
        assertThat(points("\ud83d alone", 7)).isEqualTo(7);
    }

    @Test
    void unitsAreTheInverse() {
        for (String text : List.of("a🚤b👩‍👧c", "قال 报告 cafe\u0301")) {
            int length = text.codePointCount(0, text.length());
            for (int point = 0; point <= length; point++) {
                assertThat(units(text, point)).as(text + " at " + point).isEqualTo(text.offsetByCodePoints(0, point));
            }
        }
    }

    @Test
    void marksBesideTheTextAreNoPartOfIt() {
        assertThat(page.evaluate(script("return m.textOf(document.getElementById('s0'))")))
                .isEqualTo("A 🚤 cafe\u0301 👩‍👧 قال 报告.");
        assertThat(page.evaluate(script("return m.codePoints(m.textOf(document.getElementById('s0')))")))
                .as("the length the server wrote").isEqualTo(21);
    }

    @Test
    void everyStretchComesBackFromTheRangeThatCoversIt() {
        Object wrong = page.evaluate(script("""
                const text = document.getElementById('text');
                const wrong = [];
                const inside = point => point >= 10 && point <= 31 || point >= 40 && point <= 50;
                for (let from = 10; from < 50; from++) for (let to = from + 1; to <= 50; to++) {
                  if (!inside(from) || !inside(to) || from === 31 || to === 40) continue;
                  const back = m.stretchOf(text, m.rangeOf(text, {from, to}));
                  if (back?.from !== from || back.to !== to) wrong.push([from, to, back]);
                }
                return JSON.stringify(wrong);"""));
        assertThat(wrong).isEqualTo("[]");
    }

    @Test
    void selectionThatBeginsBetweenSentencesBeginsWithTheNext() {
        assertThat(page.evaluate(script("""
                const text = document.getElementById('text');
                const between = document.getElementById('s0').nextSibling;
                const range = document.createRange();
                range.setStart(between, 0);
                range.setEnd(text, text.childNodes.length);
                return JSON.stringify(m.stretchOf(text, range));"""))).isEqualTo("{\"from\":40,\"to\":50}");
    }

    @Test
    void wordsAreFoundInLanguagesWithAndWithoutBlanks() {
        assertThat(page.evaluate(script("""
                return m.wordsOf(document.getElementById('s1')).map(word => word.from + '-' + word.to).join(' ')""")))
                .isEqualTo("40-44 45-49");
        assertThat((String) page.evaluate(script("""
                return m.wordsOf(document.getElementById('s0')).map(word => word.from + '-' + word.to).join(' ')""")))
                .startsWith("10-11 14-19 ").contains("24-27", "28-30");
    }

    private Object points(String text, int units) {
        return page.evaluate("async ([text, units]) => (await import('/reading-points.js')).codePoints(text, units)",
                List.of(text, units));
    }

    private Object units(String text, int points) {
        return page.evaluate("async ([text, points]) => (await import('/reading-points.js')).units(text, points)",
                List.of(text, points));
    }

    private static String script(String body) {
        return "async () => { const m = await import('/reading-points.js'); " + body + " }";
    }
}

package org.touchstone.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody at a page who has no mouse. After every key it is looked where the focus is: never nowhere, seen, and not
 * wholly under anything (WCAG 2.2, 2.4.7 and 2.4.11).
 */
final class ByKeyboard {

    private static final int TABS_AT_MOST = 80;

    /** Takes down what a screen reader is told. */
    private static final String LISTEN = """
            (() => {
              window.heard = []; let last = '';
              new MutationObserver(() => {
                const said = document.getElementById('announcements')?.textContent ?? '';
                if (said && said !== last) window.heard.push(said);
                last = said;
              }).observe(document, {subtree: true, childList: true, characterData: true});
            })()""";

    /** What is wrong with where the focus is, in words; empty when nothing is. */
    private static final String FOCUS = """
            () => {
              const one = document.activeElement;
              const name = one?.outerHTML.slice(0, 120);
              if (!one || one === document.body) return 'the focus is nowhere';
              const seen = one.closest('label, .s') ?? one;
              const signs = [one, seen].map(part => getComputedStyle(part));
              const drawn = signs.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                || style.boxShadow !== 'none');
              if (!drawn && one.id !== 'main') return `nothing shows that the focus is at ${name}`;
              if (one.id === 'main') return '';
              const points = [...seen.getClientRects()].flatMap(box => [.1, .5, .9].flatMap(x => [.1, .5, .9].map(y =>
                [box.left + x * box.width, box.top + y * box.height])));
              const bare = points.some(([x, y]) => {
                const hit = document.elementFromPoint(x, y);
                return hit && (seen.contains(hit) || hit.contains(one) && !hit.matches('body, html, main'));
              });
              return bare ? '' : `under something or out of sight: ${name}`;
            }""";

    private static final String MOVING = """
            () => [...document.querySelectorAll('*')].filter(one => ['', '::before', '::after'].some(part => {
              const style = getComputedStyle(one, part || null);
              return [style.transitionDuration, style.animationDuration].some(times =>
                times.split(',').some(time => parseFloat(time) > .01));
            })).map(one => one.outerHTML.slice(0, 100))""";

    private final Page page;
    private final NewsroomAtWork newsroom;

    ByKeyboard(Page page, NewsroomAtWork newsroom) {
        this.page = page;
        this.newsroom = newsroom;
        page.addInitScript(LISTEN);
    }

    Page page() {
        return page;
    }

    ByKeyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Types into what has the focus. */
    ByKeyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Puts in a text from elsewhere. */
    ByKeyboard paste(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    /** Goes on by the tab key until this has the focus. */
    ByKeyboard tabTo(String selector) {
        page.locator(selector).first().waitFor();
        for (int tabs = 0; tabs < TABS_AT_MOST && !has(selector); tabs++) {
            page.keyboard().press("Tab");
            focusIsSeen("on the way to " + selector);
        }
        return focused(selector);
    }

    /** Waits until this has the focus. */
    ByKeyboard focused(String selector) {
        assertThat(until("document.activeElement?.matches(" + quoted(selector) + ")"))
                .as("the focus comes to %s; it is at %s", selector, page.evaluate(
                        "document.activeElement?.outerHTML.slice(0, 120)")).isTrue();
        focusIsSeen(selector);
        return this;
    }

    /** Waits until the page shows these words there. */
    ByKeyboard shows(String selector, String words) {
        assertThat(until("document.querySelector(" + quoted(selector) + ")?.textContent.includes(" + quoted(words)
                + ")")).as("“%s” at %s", words, selector).isTrue();
        return this;
    }

    private boolean has(String selector) {
        return (boolean) page.evaluate("selector => !!document.activeElement?.matches(selector)", selector);
    }

    /** A screen reader is told this, word for word. */
    ByKeyboard heard(String words) {
        return heard(Pattern.compile(Pattern.quote(words)));
    }

    ByKeyboard heard(Pattern words) {
        String whole = "/^(?:" + words.pattern().replace("\\Q", "").replace("\\E", "").replace("/", "\\/") + ")$/";
        assertThat(until("window.heard.some(said => " + whole + ".test(said))"))
                .as("“%s” is announced; %s was", words, page.evaluate("window.heard")).isTrue();
        page.evaluate("() => { window.heard = []; }");
        return this;
    }

    /** Looks a state over: axe, the focus, nothing wider than the page, nothing that moves. */
    ByKeyboard look(String state) {
        newsroom.lookOver(page, state);
        focusIsSeen(state);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("width of " + state)
                .isLessThanOrEqualTo(360);
        assertThat(page.evaluate(MOVING)).as("what moves: " + state).isEqualTo(List.of());
        return this;
    }

    private void focusIsSeen(String when) {
        if ((boolean) page.evaluate("document.activeElement === document.body && !window.wasFocused")) {
            return;
        }
        page.evaluate("() => { window.wasFocused = true; }");
        String wrong = (String) page.evaluate(FOCUS);
        if (!wrong.isEmpty()) {
            // what is on its way into sight may still be drawn
            until("(" + FOCUS + ")() === ''");
        }
        assertThat((String) page.evaluate(FOCUS)).as(when).isEmpty();
    }

    private boolean until(String condition) {
        return (boolean) page.evaluate("async () => { const end = performance.now() + 15000; while (!(" + condition
                + ")) { if (performance.now() > end) return false; await new Promise(go => setTimeout(go, 20)); }"
                + " return true; }");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

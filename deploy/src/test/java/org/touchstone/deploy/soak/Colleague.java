package org.touchstone.deploy.soak;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Somebody who does one thing after the other to an article, by keys and clicks, whatever the page offers. */
final class Colleague {

    private static final Predicate<Map<String, List<String>>> CHANGES = fields -> false;
    private static final int CLAIMS_AT_MOST = 40;

    private final ArticleAtHand article;
    private final Page page;
    private final Ledger ledger;
    private final Random random;
    private final Hands hands;
    private final ClaimWork work;
    private final boolean decides;

    Colleague(Person person, ArticleAtHand article, Ledger ledger, Random random, List<Person> newsroom) {
        this.article = article;
        this.page = article.page();
        this.ledger = ledger;
        this.random = random;
        this.hands = new Hands(person, article, ledger);
        this.decides = person.decides();
        this.work = new ClaimWork(person, article, hands, random, newsroom);
    }

    /** Does one thing. */
    void act() {
        int chance = random.nextInt(100);
        try {
            if (chance < 27) {
                mark();
            } else if (chance < 30) {
                waive();
            } else if (decides && (chance < 38 || chance >= 44 && chance < 51)) {
                work.act();
            } else if (chance < 38) {
                claim();
            } else if (chance < 44) {
                undo();
            } else if (chance < 51) {
                split();
            } else if (chance < 53) {
                article.reload();
            } else if (!work.act() && !decides) {
                claim();
            }
        } catch (TimeoutError gone) {
            // what was to be pressed went away by what somebody else did, or another panel stands there
            ledger.nothing("before it was sent");
            article.hush();
        }
    }

    /** Goes to another sentence by the keys. */
    private void walk() {
        article.hush();
        if (random.nextInt(4) == 0) {
            hands.press("u");
            return;
        }
        String way = random.nextBoolean() ? "j" : "k";
        for (int steps = random.nextInt(6); steps >= 0; steps--) {
            hands.press(way);
        }
    }

    private void mark() {
        walk();
        for (int more = random.nextInt(6) - 3; more > 0; more--) {
            hands.press("Shift+J");
        }
        Map<String, String> known = marks();
        if (known.isEmpty()) {
            return;
        }
        String key = List.of("o", "n", "x", "r", "Backspace").get(random.nextInt(5));
        String mark = Map.of("o", "OPINION", "n", "NOT_CHECKABLE", "x", "EXTRANEOUS", "r", "READ", "Backspace", "CLEAR")
                .get(key);
        Predicate<Map<String, List<String>>> same = fields -> fields.get("sentence").stream()
                .anyMatch(sentence -> !known.containsKey(sentence) || known.get(sentence).equals(mark));
        if (random.nextInt(12) == 0) {
            article.actWithoutConnection("mark", "/marks", "", same, () -> hands.press(key));
        } else {
            article.act("mark", "/marks", "", same, () -> hands.press(key));
        }
    }

    /** The mark of each chosen sentence, by how it is named to the server; only where the page shows what it is. */
    private Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        for (Object one : (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('#text .s.sel, #text .s.current')].map(s => [
                  `${s.id.slice(1)}:${s.dataset.base}`, s.dataset.state === 'UNREAD' ? 'CLEAR'
                  : s.dataset.state === 'READ' ? 'READ' : s.dataset.state === 'SET_ASIDE'
                  ? ['opinion', 'not-checkable', 'waived', 'extraneous'].find(kind => s.classList.contains(kind))
                    .toUpperCase().replace('-', '_') : ''])""")) {
            List<?> pair = (List<?>) one;
            if (!pair.get(1).equals("")) {
                marks.put((String) pair.get(0), (String) pair.get(1));
            }
        }
        return marks;
    }

    private void waive() {
        walk();
        hands.press("w");
        hands.typing("#waive #reason");
        String reason = hands.word("Waived by");
        page.keyboard().type(reason);
        article.act("waive", "/marks", "", CHANGES, () -> hands.press("Enter"));
    }

    private void claim() {
        if (page.locator("#text .note").count() >= CLAIMS_AT_MOST) {
            return;
        }
        walk();
        for (int grow = random.nextInt(5); grow >= 0; grow--) {
            hands.press("]");
        }
        for (int shrink = random.nextInt(3); shrink > 0; shrink--) {
            hands.press("}");
        }
        hands.press("c");
        hands.typing("#make-claim #wording");
        String wording = hands.word("A claim by");
        hands.type(wording);
        article.act("make a claim", "/claims", wording, CHANGES, () -> hands.press("Control+Enter"));
    }

    /** Chooses words within a claim, if it can be helped, and makes another of them. */
    private void split() {
        article.hush();
        String way = random.nextBoolean() ? "." : ",";
        for (int steps = random.nextInt(5); steps >= 0; steps--) {
            hands.press(way);
        }
        for (int grow = random.nextInt(4) + 1; grow > 0; grow--) {
            hands.press("]");
        }
        for (int shrink = random.nextInt(3); shrink > 0; shrink--) {
            hands.press("}");
        }
        Locator button = page.locator("#panel form[data-act=split] button");
        if (page.locator("#text .note").count() >= CLAIMS_AT_MOST || !article.soon(button)) {
            return;
        }
        String claim = page.locator("#panel form[data-act=split]").getAttribute("action").replaceAll("\\D", "");
        article.act("split", "/claims/" + claim + "/split", "", CHANGES, () -> hands.press("l"));
    }

    private void undo() {
        article.hush();
        article.act("undo", "/undo", "", CHANGES, () -> hands.press("z"));
    }
}

package org.touchstone.deploy.soak;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Somebody who does one thing after the other to an article, by keys and clicks, whatever the page offers. */
final class Colleague {

    private static final Predicate<Map<String, List<String>>> CHANGES = fields -> false;
    private static final Predicate<Map<String, List<String>>> MAY_CHANGE_NOTHING = fields -> true;
    private static final int CLAIMS_AT_MOST = 40;

    /** What of the panel and its foot can be seen, when its act can be done. */
    private static final Map<String, String> OFFERED = offered();

    private final Person person;
    private final ArticleAtHand article;
    private final Page page;
    private final Ledger ledger;
    private final Random random;
    private final List<Person> newsroom;
    private int words;

    Colleague(Person person, ArticleAtHand article, Ledger ledger, Random random, List<Person> newsroom) {
        this.person = person;
        this.article = article;
        this.page = article.page();
        this.ledger = ledger;
        this.random = random;
        this.newsroom = newsroom;
    }

    private static Map<String, String> offered() {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("take", "#panel-foot form[data-act=take] button");
        offered.put("assign", "#panel-foot a[data-opens=assign-claim]");
        offered.put("unassign", "#panel-foot a[data-opens=unassign-claim]");
        offered.put("propose", "#propose");
        offered.put("take back", "#panel-foot form[data-act=take-back] button");
        offered.put("approve", "#panel-foot form[data-act=approve] button");
        offered.put("return", "#panel-foot a[data-opens=return-claim]");
        offered.put("close", "#panel-foot a[data-opens=close-claim]");
        offered.put("reopen", "#panel-foot a[data-opens=reopen-claim]");
        offered.put("cite", "#cite > summary");
        offered.put("words", "#claim-words > summary");
        offered.put("note", "#panel form[data-act=note]");
        offered.put("search", "#panel details:has(form[data-act=search]) > summary");
        return offered;
    }

    /** Does one thing. */
    void act() {
        int chance = random.nextInt(100);
        try {
            if (chance < 30) {
                mark();
            } else if (chance < 33) {
                waive();
            } else if (chance < 42) {
                claim();
            } else if (chance < 47) {
                undo();
            } else {
                onAClaim();
            }
        } catch (TimeoutError gone) {
            // what was to be pressed went away by what somebody else did, or another panel stands there
            ledger.nothing("before it was sent");
            article.hush();
        }
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private String word(String what) {
        words++;
        return what + " " + person.name() + " " + words;
    }

    /** Goes to another sentence by the keys. */
    private void walk() {
        article.hush();
        if (random.nextInt(4) == 0) {
            press("u");
            return;
        }
        String way = random.nextBoolean() ? "j" : "k";
        for (int steps = random.nextInt(6); steps >= 0; steps--) {
            press(way);
        }
    }

    private void mark() {
        walk();
        for (int more = random.nextInt(6) - 3; more > 0; more--) {
            press("Shift+J");
        }
        Map<String, String> known = marks();
        if (known.isEmpty()) {
            return;
        }
        String key = List.of("o", "n", "x", "r", "Backspace").get(random.nextInt(5));
        String mark = Map.of("o", "OPINION", "n", "NOT_CHECKABLE", "x", "EXTRANEOUS", "r", "READ", "Backspace", "CLEAR")
                .get(key);
        article.act("mark", "/marks", "", fields -> fields.get("sentence").stream()
                .anyMatch(sentence -> !known.containsKey(sentence) || known.get(sentence).equals(mark)),
                () -> press(key));
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
        press("w");
        typing("#mark #reason");
        String reason = word("Waived by");
        page.keyboard().type(reason);
        article.act("waive", "/marks", "", MAY_CHANGE_NOTHING, () -> press("Enter"));
    }

    private void claim() {
        if (page.locator("#text .note").count() >= CLAIMS_AT_MOST) {
            return;
        }
        walk();
        for (int grow = random.nextInt(5); grow >= 0; grow--) {
            press("]");
        }
        for (int shrink = random.nextInt(3); shrink > 0; shrink--) {
            press("}");
        }
        press("c");
        typing("#make-claim #wording");
        String wording = word("A claim by");
        type(wording);
        article.act("make a claim", "/claims", wording, CHANGES, () -> press("Control+Enter"));
    }

    private void undo() {
        article.hush();
        article.act("undo", "/undo", "", CHANGES, () -> press("z"));
    }

    /** Waits until the keys go into this field. */
    private void typing(String field) {
        if (!article.until("document.activeElement?.matches('" + field + "')")) {
            throw new TimeoutError(field + " has not the focus");
        }
    }

    /** Replaces what stands in the field that has the focus, and looks whether it stays there while others act. */
    private void type(String text) {
        press("Control+a");
        page.keyboard().type(text);
        Object there = page.evaluate("document.activeElement.value");
        if (!text.equals(there)) {
            ledger.wrong(person.name() + " typed “" + text + "” and the field holds “" + there + "”");
        }
    }

    private void onAClaim() {
        article.hush();
        List<?> claims = (List<?>) page.evaluate("editor => {"
                + " const all = [...document.querySelectorAll('#text .note')];"
                + " const waiting = all.filter(one => one.matches(editor ? '.state-proposed' : '.mine'));"
                + " return (waiting.length ? [...waiting, ...waiting, ...waiting, ...all] : all)"
                + ".map(one => one.dataset.claim); }", person.editor());
        if (claims.isEmpty()) {
            claim();
            return;
        }
        String claim = (String) claims.get(random.nextInt(claims.size()));
        page.locator("#text .note[data-claim='" + claim + "']").first().click();
        page.locator("#panel[data-claim='" + claim + "']").waitFor();
        List<String> offered = article.inSight(OFFERED);
        if (offered.isEmpty()) {
            return;
        }
        List<String> wanted = new ArrayList<>(offered);
        for (String likely : List.of("take", "propose", "approve", "assign", "return", "reopen")) {
            if (offered.contains(likely)) {
                wanted.addAll(List.of(likely, likely));
            }
        }
        onThe(claim, wanted.get(random.nextInt(wanted.size())));
    }

    private void onThe(String claim, String what) {
        String here = "/claims/" + claim + "/";
        switch (what) {
            case "take" -> article.act(what, here, "", CHANGES, () -> press("t"));
            case "assign" -> assign(here);
            case "unassign" -> withReason(what, here, "Unassigned by");
            case "propose" -> propose(here);
            case "take back" -> article.act(what, here, "", CHANGES, () -> page.locator(OFFERED.get(what)).click());
            case "approve" -> article.act(what, here, "", CHANGES, () -> press("a"));
            case "return" -> withReason(what, here, "Returned by");
            case "close" -> close(here);
            case "reopen" -> withReason(what, here, "Reopened by");
            case "cite" -> cite(here);
            case "words" -> words(here);
            case "note" -> note(here);
            default -> search(here);
        }
    }

    private void assign(String here) {
        press("g");
        Locator dialog = page.locator("#assign-claim[open]");
        dialog.waitFor();
        String had = dialog.locator("#assignee").inputValue();
        List<String> others = newsroom.stream().filter(one -> !one.editor())
                .map(one -> Long.toString(one.memberId())).filter(one -> !one.equals(had)).toList();
        dialog.locator("#assignee").selectOption(others.get(random.nextInt(others.size())));
        article.act("assign", here, "", CHANGES, () -> dialog.locator("button.primary").click());
    }

    private void withReason(String what, String here, String words) {
        page.locator(OFFERED.get(what)).click();
        page.locator("dialog[open] textarea").waitFor();
        page.locator("dialog[open] textarea").focus();
        String reason = word(words);
        type(reason);
        article.act(what, here, what.equals("return") ? reason : "", CHANGES, () -> press("Control+Enter"));
    }

    private void close(String here) {
        press("d");
        Locator dialog = page.locator("#close-claim[open]");
        dialog.waitFor();
        dialog.locator("input[value=" + (random.nextInt(3) == 0 ? "WITHDRAWN" : "NOT_CHECKABLE") + "]").check();
        dialog.locator("textarea").focus();
        type(word("Closed by"));
        article.act("close", here, "", CHANGES, () -> dialog.locator("button.primary").click());
    }

    private void propose(String here) {
        boolean searched = page.locator("#searched .history li").count() > 0;
        boolean cited = page.locator("#cited .source").count() > 0;
        Locator ratings = page.locator(cited || !searched ? "#propose .scale input" : "#propose .unnumbered input");
        ratings.nth(random.nextInt(ratings.count())).check(new Locator.CheckOptions().setForce(true));
        page.locator("#rationale").focus();
        String rationale = word("The accounts were read by");
        type(rationale);
        article.act("propose", here, rationale, CHANGES, () -> page.locator("button[form=propose]").click());
    }

    private void cite(String here) {
        if (!page.locator("#cite[open]").isVisible()) {
            press("s");
        }
        Locator form = page.locator("#cite-new");
        form.locator("[name=kind]").selectOption("PRIMARY_DOCUMENT");
        form.locator("input[name=stance][value=" + (random.nextBoolean() ? "SUPPORTS" : "REFUTES") + "]").check();
        form.locator("[name=title]").focus();
        String title = word("Harbour accounts found by");
        type(title);
        article.act("cite", here, title, CHANGES, () -> form.locator("button.primary").click());
    }

    private void words(String here) {
        press("e");
        typing("#claim-words [name=wording]");
        if (random.nextInt(3) == 0) {
            page.locator("#claim-words [name=claimant]").focus();
            String claimant = word("As told by");
            type(claimant);
            article.act("change the claimant", here, claimant, CHANGES, () -> press("Enter"));
            return;
        }
        String wording = word("New words by");
        type(wording);
        article.act("change the words", here, wording, CHANGES, () -> press("Control+Enter"));
    }

    private void note(String here) {
        page.locator("#note").focus();
        String note = word("Said by");
        type(note);
        article.act("note", here, note, CHANGES,
                () -> page.locator("#panel form[data-act=note] button").last().click());
    }

    private void search(String here) {
        Locator form = page.locator("form[data-act=search]");
        if (!form.isVisible()) {
            page.locator(OFFERED.get("search")).click();
        }
        form.locator("#lookedFor").focus();
        String lookedFor = word("Counts looked for by");
        type(lookedFor);
        form.locator("#place").focus();
        type("Marlow Bay records (invented)");
        article.act("record a search", here, lookedFor, CHANGES, () -> form.locator("button.primary").click());
    }
}

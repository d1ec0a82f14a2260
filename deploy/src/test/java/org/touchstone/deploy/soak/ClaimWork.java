package org.touchstone.deploy.soak;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Work on one claim: whatever its panel offers at that moment. */
final class ClaimWork {

    private static final Predicate<Map<String, List<String>>> CHANGES = fields -> false;

    /** What writes or changes something of a claim, and so bars from approving it. */
    private static final Set<String> WRITES = Set.of("propose", "merge", "take a citation off", "cite", "words", "search",
            "reconfirm", "take", "close", "reopen");

    /** What of the panel and its foot can be seen, when its act can be done. */
    private static final Map<String, String> OFFERED = offered();

    private final Person person;
    private final ArticleAtHand article;
    private final Page page;
    private final Hands hands;
    private final Random random;
    private final List<Person> newsroom;

    ClaimWork(Person person, ArticleAtHand article, Hands hands, Random random, List<Person> newsroom) {
        this.person = person;
        this.article = article;
        this.page = article.page();
        this.hands = hands;
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
        offered.put("reconfirm", "#panel-foot form[data-act=reconfirm] button");
        offered.put("merge", "#panel-foot a[data-opens=merge-claim]");
        offered.put("take a citation off", "#cited .source:has(form[data-act=remove-citation]) details > summary");
        offered.put("close", "#panel-foot a[data-opens=close-claim]");
        offered.put("reopen", "#panel-foot a[data-opens=reopen-claim]");
        offered.put("cite", "#cite > summary");
        offered.put("words", "#claim-words > summary");
        offered.put("note", "#panel form[data-act=note]");
        offered.put("search", "#panel details:has(form[data-act=search]) > summary");
        return offered;
    }

    /** Does one thing to a claim of the text; whether there was any. */
    boolean act() {
        article.hush();
        List<?> claims = (List<?>) page.evaluate("editor => {"
                + " const all = [...document.querySelectorAll('#text .note')];"
                + " const waiting = all.filter(one => one.matches(editor ? '.state-proposed' : '.mine'));"
                + " return (waiting.length ? [...waiting, ...waiting, ...waiting, ...all] : all)"
                + ".map(one => one.dataset.claim); }", person.editor());
        if (claims.isEmpty()) {
            return false;
        }
        String claim = (String) claims.get(random.nextInt(claims.size()));
        page.locator("#text .note[data-claim='" + claim + "']").first().click();
        page.locator("#panel[data-claim='" + claim + "']").waitFor();
        List<String> offered = new ArrayList<>(article.inSight(OFFERED));
        if (person.decides()) {
            offered.removeAll(WRITES);
        }
        if (offered.isEmpty()) {
            return true;
        }
        List<String> wanted = new ArrayList<>(offered);
        for (String likely : List.of("take", "propose", "approve", "assign", "return", "reopen")) {
            if (offered.contains(likely)) {
                wanted.addAll(List.of(likely, likely));
            }
        }
        if (offered.contains("propose") && page.locator("#cited .source").count() > 0) {
            wanted.addAll(Collections.nCopies(offered.size(), "propose"));
        }
        if (offered.contains("approve")) {
            wanted.addAll(Collections.nCopies(offered.size(), "approve"));
        }
        onThe(claim, wanted.get(random.nextInt(wanted.size())));
        return true;
    }

    private void onThe(String claim, String what) {
        String here = "/claims/" + claim + "/";
        switch (what) {
            case "take" -> article.act(what, here, "", CHANGES, () -> hands.press("t"));
            case "assign" -> assign(here);
            case "unassign" -> withReason(what, here, "Unassigned by");
            case "propose" -> propose(here);
            case "take back" -> article.act(what, here, "", CHANGES, () -> page.locator(OFFERED.get(what)).click());
            case "approve" -> article.act(what, here, "", CHANGES, () -> hands.press("a"));
            case "return" -> withReason(what, here, "Returned by");
            case "close" -> close(here);
            case "reconfirm" -> article.act(what, here, "", CHANGES, () -> hands.press("y"));
            case "merge" -> merge(claim, here);
            case "take a citation off" -> takeOff(what, here);
            case "reopen" -> withReason(what, here, "Reopened by");
            case "cite" -> cite(here);
            case "words" -> words(here);
            case "note" -> note(here);
            default -> search(here);
        }
    }

    private void assign(String here) {
        hands.press("g");
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
        String reason = hands.word(words);
        hands.type(reason);
        article.act(what, here, what.equals("return") ? reason : "", CHANGES, () -> hands.press("Control+Enter"));
    }

    private void merge(String claim, String here) {
        List<?> others = (List<?>) page.evaluate("claim => [...document.querySelectorAll('#text .note')]"
                + ".filter(one => one.dataset.claim !== claim).map(one => one.lastChild.textContent)", claim);
        if (others.isEmpty()) {
            return;
        }
        page.locator(OFFERED.get("merge")).click();
        Locator dialog = page.locator("#merge-claim[open]");
        dialog.waitFor();
        dialog.locator("#stays").fill((String) others.get(random.nextInt(others.size())));
        dialog.locator("textarea").focus();
        hands.type(hands.word("The same, says"));
        article.act("merge", here, "", CHANGES, () -> hands.press("Control+Enter"));
    }

    private void takeOff(String what, String here) {
        Locator source = page.locator("#cited .source:has(form[data-act=remove-citation])").first();
        source.locator("details > summary").click();
        article.act(what, here, "", CHANGES,
                () -> source.locator("form[data-act=remove-citation] button").click());
    }

    private void close(String here) {
        hands.press("d");
        Locator dialog = page.locator("#close-claim[open]");
        dialog.waitFor();
        dialog.locator("input[value=" + (random.nextInt(3) == 0 ? "WITHDRAWN" : "NOT_CHECKABLE") + "]").check();
        dialog.locator("textarea").focus();
        hands.type(hands.word("Closed by"));
        article.act("close", here, "", CHANGES, () -> dialog.locator("button.primary").click());
    }

    private void propose(String here) {
        boolean searched = page.locator("#searched .history li").count() > 0;
        boolean cited = page.locator("#cited .source").count() > 0;
        Locator ratings = page.locator(cited || !searched ? "#propose .scale input" : "#propose .unnumbered input");
        ratings.nth(random.nextInt(ratings.count())).check(new Locator.CheckOptions().setForce(true));
        page.locator("#rationale").focus();
        String rationale = hands.word("The accounts were read by");
        hands.type(rationale);
        article.act("propose", here, rationale, CHANGES, () -> page.locator("button[form=propose]").click());
    }

    private void cite(String here) {
        if (!page.locator("#cite[open]").isVisible()) {
            hands.press("s");
        }
        Locator form = page.locator("#cite-new");
        form.locator("[name=kind]").selectOption("PRIMARY_DOCUMENT");
        form.locator("input[name=stance][value=" + (random.nextBoolean() ? "SUPPORTS" : "REFUTES") + "]").check();
        form.locator("[name=title]").focus();
        String title = hands.word("Harbour accounts found by");
        hands.type(title);
        article.act("cite", here, title, CHANGES, () -> form.locator("button.primary").click());
    }

    private void words(String here) {
        hands.press("e");
        hands.typing("#claim-words [name=wording]");
        if (random.nextInt(3) == 0) {
            page.locator("#claim-words [name=claimant]").focus();
            String claimant = hands.word("As told by");
            hands.type(claimant);
            article.act("change the claimant", here, claimant, CHANGES, () -> hands.press("Enter"));
            return;
        }
        String wording = hands.word("New words by");
        hands.type(wording);
        article.act("change the words", here, wording, CHANGES, () -> hands.press("Control+Enter"));
    }

    private void note(String here) {
        page.locator("#note").focus();
        String note = hands.word("Said by");
        hands.type(note);
        Runnable say = () -> page.locator("#panel form[data-act=note] button").last().click();
        if (random.nextInt(4) == 0) {
            article.actWithoutConnection("note", here, note, CHANGES, say);
        } else {
            article.act("note", here, note, CHANGES, say);
        }
    }

    private void search(String here) {
        Locator form = page.locator("form[data-act=search]");
        if (!form.isVisible()) {
            page.locator(OFFERED.get("search")).click();
        }
        form.locator("#lookedFor").focus();
        String lookedFor = hands.word("Counts looked for by");
        hands.type(lookedFor);
        form.locator("#place").focus();
        hands.type("Marlow Bay records (invented)");
        article.act("record a search", here, lookedFor, CHANGES, () -> form.locator("button.primary").click());
    }
}

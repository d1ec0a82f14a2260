package org.touchstone.deploy.soak;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.deploy.journey.Admittance;

/** The page of an article in one person's browser: acts are sent from it, and what it says back is taken down. */
final class ArticleAtHand {

    /** What people do; what a page asks and notes by itself goes to addresses of the same kind. */
    private static final Pattern ACT = Pattern.compile(
            "^https?://[^/]+/act/(?!.*(?:/news|/half-written|/preview|/seen)$)(?!.*/acts/).*");
    /** A slow machine is no broken one. */
    private static final int PATIENCE = 30_000;
    /** Until an act is on its way that nothing keeps from being sent. */
    private static final int SOON = 10_000;
    /** Until a panel comes that may not come. */
    private static final int SHORTLY = 1_500;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    /** Takes down, in the page, which change number is drawn when, and what is announced when. */
    private static final String WATCH = """
            (() => {
              window.sights = []; window.told = [];
              performance.setResourceTimingBufferSize(100_000);
              let drawn = -1; let heard = '';
              new MutationObserver(() => {
                const number = Number(document.getElementById('text')?.dataset.news ?? -1);
                if (number !== drawn) window.sights.push([drawn = number, Date.now()]);
                const said = document.getElementById('announcements')?.textContent ?? '';
                if (said && said !== heard) window.told.push([said, Date.now()]);
                heard = said;
              }).observe(document, {subtree: true, childList: true, characterData: true, attributes: true,
                attributeFilter: ['data-news']});
            })()""";

    /** Of so many acts, the answer to one gets lost on its way. */
    private static final int ONE_LOST_IN = 14;

    private final Person person;
    private final Random random;
    private final Ledger ledger;
    private final Page page;
    private final List<Request> acts = new ArrayList<>();
    private final List<long[]> sights = new ArrayList<>();
    private final List<long[]> away = new ArrayList<>();
    private boolean losingAnswers;

    ArticleAtHand(Person person, Ledger ledger, com.microsoft.playwright.Browser browser, String address,
                  Random random) {
        this.person = person;
        this.random = random;
        this.ledger = ledger;
        var window = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(person.url()).setViewportSize(1280, 900));
        window.addCookies(List.of(new Cookie(Admittance.COOKIE, person.token()).setUrl(person.url())));
        window.setDefaultTimeout(SOON);
        page = window.newPage();
        page.addInitScript(WATCH);
        page.onPageError(error -> ledger.wrong(person.name() + ": a script failed: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                ledger.wrong(person.name() + ": the console says: " + message.text());
            }
        });
        // listened to all the time: what is listened to only while it is waited for can be missed
        page.onRequest(request -> {
            if (isAct(request)) {
                acts.add(request);
            }
        });
        // from the beginning, and never taken away: what is sent while that begins or ends may not be told of
        page.route(ACT, route -> {
            if (losingAnswers && isAct(route.request())) {
                loseAnswer(route);
            } else {
                route.resume();
            }
        });
        page.onResponse(response -> {
            if (response.status() >= FIRST_FAILURE) {
                ledger.wrong(person.name() + ": " + response.url() + " answered " + response.status());
            }
        });
        page.onFrameNavigated(frame -> {
            if (!frame.url().contains(address)) {
                ledger.wrong(person.name() + " was taken away from the article, to " + frame.url());
            }
        });
        page.navigate(address, new Page.NavigateOptions().setTimeout(2 * PATIENCE));
        if (!until("performance.getEntriesByName('usable').length")) {
            ledger.wrong(person.name() + ": the page cannot be used");
        }
    }

    Page page() {
        return page;
    }

    /** Loads the page anew, as it then is. */
    void reload() {
        takeSights();
        long from = System.currentTimeMillis();
        page.reload(new Page.ReloadOptions().setTimeout(2 * PATIENCE));
        if (!until("performance.getEntriesByName('usable').length")) {
            ledger.wrong(person.name() + ": the page cannot be used after it was loaded anew");
        }
        away.add(new long[] {from, System.currentTimeMillis()});
    }

    /**
     * Does something that is to send an act while there is no connection: it has to be told as not sent, and is sent by
     * the button beside that once there is one.
     *
     * @return whether it was acknowledged
     */
    boolean actWithoutConnection(String kind, String where, String typed, Predicate<Map<String, List<String>>> same,
                                 Runnable trigger) {
        long from = System.currentTimeMillis();
        page.context().setOffline(true);
        boolean told;
        try {
            trigger.run();
            told = until("document.querySelector('.offline:not(#resting)')");
        } finally {
            page.context().setOffline(false);
        }
        if (!told) {
            ledger.wrong(person.name() + " was not told that it could not be sent (" + kind + ")");
            return false;
        }
        boolean done = answeredAct(kind + " sent late", where, typed, same,
                () -> page.locator(".offline button").click(), null, System.currentTimeMillis());
        away.add(new long[] {from, System.currentTimeMillis()});
        if (!until("!document.querySelector('.offline:not(#resting)')")) {
            ledger.wrong(person.name() + " is told still that it could not be sent (" + kind + ")");
        }
        return done;
    }

    /** Waits in the page; its policy lets nobody put conditions together from text there. Whether it came true. */
    boolean until(String condition) {
        return (boolean) page.evaluate("async () => { const end = performance.now() + " + PATIENCE + "; while (!("
                + condition + ")) { if (performance.now() > end) return false;"
                + " await new Promise(go => setTimeout(go, 10)); } return true; }");
    }

    /**
     * Does something that is to send an act, and takes down the answer.
     *
     * @param kind what it is called in the table
     * @param where what the address it is sent to has to contain: acts go to what was chosen, whatever others do
     * @param typed words that only this act holds, or nothing
     * @param same whether the act may come to no change
     * @return whether it was acknowledged
     */
    boolean act(String kind, String where, String typed, Predicate<Map<String, List<String>>> same, Runnable trigger) {
        return random.nextInt(ONE_LOST_IN) == 0 ? actWithLostAnswer(kind, where, typed, same, trigger)
                : answeredAct(kind, where, typed, same, trigger, null, System.currentTimeMillis());
    }

    /**
     * The server does what it is asked for, and its answer is lost: it has to be told that none came. Asked for once
     * more by the button beside that, the act must not be done twice, and what is told has to be so.
     */
    private boolean actWithLostAnswer(String kind, String where, String typed,
                                      Predicate<Map<String, List<String>>> same, Runnable trigger) {
        long from = System.currentTimeMillis();
        Request first;
        losingAnswers = true;
        try {
            first = sentBy(trigger);
            if (!until("document.querySelector('.offline:not(#resting)')")) {
                ledger.wrong(person.name() + " was not told that no answer came (" + kind + ")");
                return false;
            }
        } catch (TimeoutError notSent) {
            ledger.nothing(kind, standing());
            return false;
        } finally {
            losingAnswers = false;
        }
        boolean done = answeredAct(kind + ", answer lost", where, typed, same,
                () -> page.locator(".offline button").click(), first, from);
        away.add(new long[] {from, System.currentTimeMillis()});
        if (!until("!document.querySelector('.offline:not(#resting)')")) {
            ledger.wrong(person.name() + " is told still that no answer came (" + kind + ")");
        }
        return done;
    }

    private static void loseAnswer(Route route) {
        try {
            route.fetch(new Route.FetchOptions().setTimeout(PATIENCE));
        } catch (PlaywrightException noAnswer) {
            // then nobody knows whether it was done: all the more it has to be done once in the end
        }
        route.abort("connectionreset");
    }

    /**
     * @param first the same act sent before, whose answer was lost; null for none
     * @param asked when it was asked for first, in milliseconds since 1970
     */
    private boolean answeredAct(String kind, String where, String typed, Predicate<Map<String, List<String>>> same,
                                Runnable trigger, @Nullable Request first, long asked) {
        long sent = System.currentTimeMillis();
        Request request;
        try {
            request = sentBy(trigger);
        } catch (TimeoutError notSent) {
            ledger.nothing(kind, standing());
            return false;
        }
        if (!request.url().contains(where)) {
            ledger.wrong(person.name() + " meant " + where + " and did " + request.url());
        }
        return answered(kind, typed, same, sent, request, first == null ? request : first, asked);
    }

    private boolean answered(String kind, String typed, Predicate<Map<String, List<String>>> same, long sent,
                             Request request, Request first, long asked) {
        Response response = request.response();
        if (response == null) {
            ledger.wrong(person.name() + ": no answer to " + request.url());
            return false;
        }
        JsonObject told = told(response);
        if (response.status() >= FIRST_REFUSAL) {
            return refused(kind, typed, same, response, told);
        }
        String message = text(told, "message");
        ledger.said(Acknowledged.of(kind, person.memberId(), asked, first, told, typed, same));
        if (!until("window.told.some(([text, at]) => at >= " + sent + " && text === " + quoted(message) + ")")) {
            ledger.wrong(person.name() + " was not told: " + message + " (" + kind + ")");
        }
        calm();
        return true;
    }

    /** Both texts stand there, or the reason; a person decides, or looks again. */
    private boolean refused(String kind, String typed, Predicate<Map<String, List<String>>> same, Response response,
                            JsonObject told) {
        if (response.status() >= FIRST_FAILURE) {
            return false;
        }
        boolean overtaken = told.has("overtaken") && told.get("overtaken").getAsBoolean();
        if (!overtaken && told.has("conflicts") && !told.getAsJsonArray("conflicts").isEmpty()) {
            ledger.conflict(kind);
            Locator dialog = page.locator("dialog[open]:has(.conflict)");
            dialog.waitFor();
            boolean theirs = String.valueOf(response.request().postData()).hashCode() % 3 == 0;
            if (theirs) {
                dialog.locator("[data-take-theirs]").first().click();
            }
            return act(kind + " after a conflict", "", theirs ? "" : typed, fields -> true,
                    () -> dialog.locator("button[value=save]").click());
        }
        ledger.refused(kind, response.status() + " " + text(told, "detail"));
        calm();
        if (!until("[...document.querySelectorAll('.problem, .error')].some(one => one.textContent.trim())"
                + " || !document.querySelector('#panel')")) {
            ledger.wrong(person.name() + " was not shown why not: " + told);
        }
        return false;
    }

    /** How the page stands, and what it sent last: what to look at where an act was not seen to be sent. */
    private String standing() {
        return person.name() + " " + page.evaluate("""
                () => JSON.stringify({
                  at: new Date().toISOString(), address: location.search, focus: document.activeElement?.id
                    || document.activeElement?.name || document.activeElement?.tagName,
                  offline: document.querySelector('.offline:not(#resting)')?.textContent,
                  resting: Boolean(document.getElementById('resting')),
                  dialog: document.querySelector('dialog[open]')?.id,
                  busy: [...document.querySelectorAll('form[aria-busy=true]')].map(form => form.dataset.act),
                  problems: [...document.querySelectorAll('.problem, .error')].map(one => one.textContent.trim())
                    .filter(Boolean),
                  said: window.told.slice(-2),
                  sent: performance.getEntriesByType('resource').filter(one => /\\/act\\//.test(one.name)
                    && !/news$|half-written$|seen$/.test(one.name)).slice(-3).map(one => [one.name.replace(/.*\\/act/, ''),
                    Math.round(performance.now() - one.startTime), one.responseStatus])})""");
    }

    private void calm() {
        if (!until("!document.querySelector('form[aria-busy=true]')")) {
            ledger.wrong(person.name() + ": a form stays busy");
        }
    }

    /** Whether this comes to be seen while a person still waits for it. */
    boolean soon(Locator what) {
        try {
            what.waitFor(new Locator.WaitForOptions().setTimeout(SHORTLY));
            return true;
        } catch (TimeoutError gone) {
            return false;
        }
    }

    /** Which of these can be seen now, by their names. */
    List<String> inSight(Map<String, String> selectors) {
        Object seen = page.evaluate("selectors => Object.keys(selectors).filter(name =>"
                + " [...document.querySelectorAll(selectors[name])].some(one => one.checkVisibility()))", selectors);
        return ((List<?>) seen).stream().map(String.class::cast).toList();
    }

    /** Ends typing and closes dialogs, as Escape does, so that single keys act again. */
    void hush() {
        for (int i = 0; i < 4 && !(boolean) page.evaluate("""
                () => !document.querySelector('dialog[open]') && !document.activeElement?.matches(
                  'input:not([type=radio], [type=checkbox]), textarea, select')"""); i++) {
            page.keyboard().press("Escape");
        }
    }

    /** The act that is sent by this; a TimeoutError when none is. */
    private Request sentBy(Runnable trigger) {
        int before = acts.size();
        trigger.run();
        page.waitForCondition(() -> acts.size() > before, new Page.WaitForConditionOptions().setTimeout(SOON));
        return acts.get(before);
    }

    private static boolean isAct(Request request) {
        return request.method().equals("POST") && ACT.matcher(request.url()).matches();
    }

    private static JsonObject told(Response response) {
        try {
            JsonElement told = JsonParser.parseString(response.text());
            return told.isJsonObject() ? told.getAsJsonObject() : new JsonObject();
        } catch (com.google.gson.JsonParseException | PlaywrightException noJson) {
            return new JsonObject();
        }
    }

    static String text(JsonObject told, String name) {
        return told.has(name) && told.get(name).isJsonPrimitive() ? told.get(name).getAsString() : "";
    }

    private static String quoted(String text) {
        return new com.google.gson.JsonPrimitive(text).toString();
    }

    /** Each change number that was drawn, and when, in milliseconds since 1970. */
    List<long[]> sights() {
        takeSights();
        return sights;
    }

    /** When nothing could be seen, from and until, in milliseconds since 1970. */
    List<long[]> away() {
        return away;
    }

    private void takeSights() {
        for (Object sight : (List<?>) page.evaluate("window.sights")) {
            List<?> pair = (List<?>) sight;
            sights.add(new long[] {((Number) pair.get(0)).longValue(), ((Number) pair.get(1)).longValue()});
        }
    }
}

package org.touchstone.deploy.soak;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** What a person does at the keyboard, with words that nobody else types. */
final class Hands {

    private final Person person;
    private final ArticleAtHand article;
    private final Page page;
    private final Ledger ledger;
    private int words;

    Hands(Person person, ArticleAtHand article, Ledger ledger) {
        this.person = person;
        this.article = article;
        this.page = article.page();
        this.ledger = ledger;
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    String word(String what) {
        words++;
        return what + " " + person.name() + " " + words;
    }

    /** Waits until the keys go into this field. */
    void typing(String field) {
        if (!article.until("document.activeElement?.matches('" + field + "')")) {
            throw new TimeoutError(field + " has not the focus");
        }
    }

    /** Replaces what stands in the field that has the focus, and looks whether it stays there while others act. */
    void type(String text) {
        press("Control+a");
        page.keyboard().type(text);
        Object there = page.evaluate("document.activeElement?.value");
        if (!text.equals(there)) {
            ledger.wrong(person.name() + " typed “" + text + "” and the field holds “" + there + "”");
        }
    }
}

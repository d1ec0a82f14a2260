package org.touchstone.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.SeeSuggestions;
import org.touchstone.claim.Suggestion;
import org.touchstone.newsroom.Ability;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/**
 * What to look at first in an article, and how it could be claimed: a page of its own, and a line beside a sentence.
 */
@Named("suggestions")
@RequestScoped
public class SuggestionsPage {

    /** How many are chosen at first, and how many are shown at most. */
    private static final int TOP = 5;
    private static final int SHOWN = 100;

    @Inject
    private ArticlePage page;

    @Inject
    private CurrentMember current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private SeeSuggestions seeSuggestions;

    @Inject
    private Sentences say;

    private @Nullable List<Suggestion> suggested;
    private @Nullable Suggestion chosen;

    /** The unread sentences, the most worth checking first. */
    public List<Suggestion> getRows() {
        List<Suggestion> known = suggested;
        if (known == null) {
            known = seeSuggestions.see(current.get(), page.getSheet()).stream().limit(SHOWN).toList();
            suggested = known;
        }
        return known;
    }

    /** How many of them are chosen at first. */
    public int getTop() {
        String typed = request.getParameter("top");
        return typed != null && typed.matches("[0-9]{1,3}") ? Math.min(SHOWN, Integer.parseInt(typed))
                : (int) Math.min(TOP, getRows().stream().filter(row -> row.worth().suggested()).count());
    }

    /** Whether it is one of the first, by its place in the list. */
    public boolean top(Suggestion row) {
        return getRows().indexOf(row) < getTop();
    }

    /** The reasons as one says them. */
    public String reasons(Suggestion row) {
        return row.worth().reasons().stream().map(cue -> say.word("cue", cue)).collect(Collectors.joining(", "));
    }

    /** What was replaced in the proposed wording, as a sentence; empty when nothing was. */
    public String replaced(Suggestion row) {
        String words = row.proposal().resolved().entrySet().stream()
                .map(one -> say.words("suggestions.replaced.one", one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : say.words("suggestions.replaced", words);
    }

    /** What the one chosen sentence is worth; null when none, several, or a part of one is chosen. */
    public @Nullable Suggestion getChosen() {
        Choice choice = page.getChoice();
        if (chosen == null && choice.sentences().size() == 1 && choice.stretch() == null) {
            chosen = seeSuggestions.see(current.get(), page.getSheet(), choice.sentences().get(0));
        }
        return chosen;
    }

    /** Where the chosen sentence stands in the ranking, and why, as a line. */
    public String getLine() {
        Suggestion row = getChosen();
        if (row == null) {
            return "";
        }
        return say.words(row.worth().suggested() ? "suggestions.line" : "suggestions.line.not", row.rank(),
                page.getSheet().draft().sentences().size(), reasons(row));
    }

    public boolean isMayClaim() {
        return current.get().may(Ability.WRITE_CLAIM);
    }
}

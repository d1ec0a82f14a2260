package org.touchstone.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.LikeClaims;
import org.touchstone.claim.SeeLikeClaims;
import org.touchstone.claim.Suggestion;
import org.touchstone.web.signin.CurrentMember;

/**
 * Earlier claims like the suggested sentences. They are looked up for some of the list at a time, so that the ranking
 * of a long article need not wait for them: the address says where to begin, and the page tells how far it has come.
 */
@Named("suggestedBefore")
@RequestScoped
public class SuggestedBefore {

    /** How many suggestions are compared at a time, and how many earlier claims are shown of each. */
    private static final int STEP = 20;
    private static final int EACH = 2;

    @Inject
    private SuggestionsPage suggestions;

    @Inject
    private CurrentMember current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private SeeLikeClaims seeLikeClaims;

    private final Map<Integer, LikeClaims.Answer> known = new HashMap<>();

    /** The most alike first. */
    public List<LikeClaims.Liked> of(Suggestion row) {
        return compared(row) ? answer(row).claims().stream().limit(EACH).toList() : List.of();
    }

    /** The suggestions the page shows: all of them at first, later those that are compared now. */
    public List<Suggestion> getRows() {
        List<Suggestion> all = suggestions.getRows();
        return from() == 0 ? all : all.subList(from(), getDone());
    }

    /** Whether likeness cannot be seen yet. */
    public boolean isLater() {
        List<Suggestion> rows = suggestions.getRows();
        return from() < rows.size() && !answer(rows.get(from())).ready();
    }

    /** How many suggestions were compared, those of the pages before this one included. */
    public int getDone() {
        return Math.min(from() + STEP, suggestions.getRows().size());
    }

    public boolean isMore() {
        return getDone() < suggestions.getRows().size();
    }

    private boolean compared(Suggestion row) {
        int place = suggestions.getRows().indexOf(row);
        return place >= from() && place < from() + STEP;
    }

    private LikeClaims.Answer answer(Suggestion row) {
        if (known.isEmpty()) {
            List<Suggestion> rows = suggestions.getRows().subList(from(), getDone());
            List<LikeClaims.Answer> answers = seeLikeClaims.see(current.get(),
                    rows.stream().map(one -> one.proposal().wording()).toList());
            for (int i = 0; i < rows.size(); i++) {
                known.put(rows.get(i).sentence(), answers.get(i));
            }
        }
        return known.getOrDefault(row.sentence(), new LikeClaims.Answer(true, List.of()));
    }

    private int from() {
        @Nullable String typed = request.getParameter("compared");
        return typed != null && typed.matches("[0-9]{1,3}")
                ? Math.min(Integer.parseInt(typed), suggestions.getRows().size()) : 0;
    }
}

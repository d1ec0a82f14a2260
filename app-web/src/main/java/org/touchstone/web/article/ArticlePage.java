package org.touchstone.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.BreakIterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ArticleNews;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.DraftSheet;
import org.touchstone.claim.ReadDraft;
import org.touchstone.claim.ReadPassage;
import org.touchstone.claim.SeeSuggestions;
import org.touchstone.publication.Blocker;
import org.touchstone.publication.SeeBlockers;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** The page of one article: its bar, its text, and what is chosen in it. */
@Named("articlePage")
@RequestScoped
public class ArticlePage {

    @Inject
    private Route route;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentMember current;

    @Inject
    private ReadDraft readDraft;

    @Inject
    private ReadPassage readPassage;

    @Inject
    private ArticleNews news;

    @Inject
    private SeeBlockers seeBlockers;

    @Inject
    private SeeSuggestions seeSuggestions;

    @Inject
    private Sentences say;

    private @Nullable DraftSheet sheet;
    private long number;
    private @Nullable Choice choice;
    private @Nullable Set<Integer> worth;
    private @Nullable List<Blocker> blockers;

    /** What the page shows. */
    public DraftSheet getSheet() {
        DraftSheet known = sheet;
        if (known == null) {
            ArticleId articleId = new ArticleId(route.number("n"));
            Choice.Asked asked = Choice.Asked.of(request);
            if (isWhole()) {
                // first the number, so that what is shown is at least as new
                number = news.number(articleId);
                known = readDraft.read(current.get(), articleId);
            } else {
                known = readPassage.read(current.get(), ReadPassage.Question.part(articleId, asked.sentences(),
                        asked.stretch(), asked.claim())).sheet();
            }
            sheet = known;
        }
        return known;
    }

    /** What is chosen in the text. */
    public Choice getChoice() {
        Choice known = choice;
        if (known == null) {
            known = Choice.of(getSheet().draft(), request.getParameter("claim"), request.getParameter("sentence"),
                    request.getParameter("from"), request.getParameter("to"));
            choice = known;
        }
        return known;
    }

    public ReadingFilter getFilter() {
        return ReadingFilter.of(request.getParameter("show"), current.get().memberId());
    }

    /** Whether all of the page is asked for, and not a part of it by a script that has the text already. */
    public boolean isWhole() {
        return !isPart("panel") && !isPart("bar");
    }

    /** Whether this part of the page alone is asked for: {@code panel} or {@code bar}. */
    public boolean isPart(String part) {
        return part.equals(request.getParameter("part"));
    }

    /** The places of unread sentences that are worth a look. */
    public Set<Integer> getWorth() {
        Set<Integer> known = worth;
        if (known == null) {
            known = seeSuggestions.places(current.get(), getSheet());
            worth = known;
        }
        return known;
    }

    /** The text as HTML. */
    public String getText() {
        return new ReadingText(getSheet(), getChoice(), getFilter(), say).hinting(getWorth()).html(number);
    }

    /** The words of the text, as the language of the draft tells them apart. */
    public int getWords() {
        String text = getSheet().draft().text();
        BreakIterator words = BreakIterator.getWordInstance(getSheet().draft().language());
        words.setText(text);
        int count = 0;
        for (int at = words.first(), end = words.next(); end != BreakIterator.DONE; at = end, end = words.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(at))) {
                count++;
            }
        }
        return count;
    }

    /** Why the article cannot be published yet. */
    public List<Blocker> getBlockers() {
        List<Blocker> known = blockers;
        if (known == null) {
            known = seeBlockers.see(current.get(), getSheet().articleId());
            blockers = known;
        }
        return known;
    }

    /** What the page can be narrowed to, each with how much there is of it. */
    public List<Narrowings.Narrowing> getNarrowings() {
        return new Narrowings(getSheet(), Narrowings.tallies(getSheet().claims()), current.get(), getFilter(), say)
                .offered();
    }

    /** Claims that stand nowhere in this draft. */
    public List<ClaimLine> getElsewhere() {
        Set<Object> placed = getSheet().places().stream().map(place -> place.claimId()).collect(Collectors.toSet());
        return getSheet().claims().stream().filter(claim -> claim.live() && !placed.contains(claim.claimId()))
                .toList();
    }

    /** The page's own address with what is chosen, for acts to come back to. */
    public String getHere() {
        var here = new StringBuilder("/articles/").append(getSheet().articleId());
        String separator = "?";
        for (String name : List.of("claim", "sentence", "from", "to", "show")) {
            String value = request.getParameter(name);
            if (value != null && value.matches("[A-Za-z0-9,_-]{1,2000}")) {
                here.append(separator).append(name).append('=').append(value);
                separator = "&";
            }
        }
        return here.toString();
    }
}

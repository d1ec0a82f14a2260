package org.touchstone.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.DraftSheet;
import org.touchstone.claim.ReadDraft;
import org.touchstone.newsroom.Member;
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
    private SeeBlockers seeBlockers;

    @Inject
    private Sentences say;

    private @Nullable DraftSheet sheet;
    private @Nullable Choice choice;
    private @Nullable List<Blocker> blockers;

    /** What the page shows. */
    public DraftSheet getSheet() {
        DraftSheet known = sheet;
        if (known == null) {
            known = readDraft.read(current.get(), new ArticleId(route.number("n")));
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

    /** Whether only what stands beside the text is asked for, by a script that has the text already. */
    public boolean isPanelOnly() {
        return "panel".equals(request.getParameter("part"));
    }

    /** The text as HTML. */
    public String getText() {
        return new ReadingText(getSheet(), getChoice(), getFilter(), say).html();
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

    /** One thing the page can be narrowed to. */
    public record Narrowing(String word, String label, int count) {
    }

    /** What the page can be narrowed to, each with how much there is of it; what there is nothing of is left out. */
    public List<Narrowing> getNarrowings() {
        Member viewer = current.get();
        List<ClaimLine> claims = getSheet().claims().stream().filter(ClaimLine::live).toList();
        var offered = new ArrayList<Narrowing>();
        offered.add(new Narrowing("unread", say.words("reading.show.unread"), getSheet().coverage().unread()));
        narrow(offered, claims, "mine", say.words("reading.show.mine"));
        for (ClaimState state : EnumSet.of(ClaimState.RETURNED, ClaimState.PROPOSED, ClaimState.OPEN)) {
            narrow(offered, claims, state.name().toLowerCase(Locale.ROOT), say.word("state", state));
        }
        narrow(offered, claims, "lapsed", say.words("reading.show.lapsed"));
        getSheet().scale().ratings().forEach(rating -> narrow(offered, claims, "rating-" + rating.key(),
                rating.label()));
        getSheet().names().values().stream().filter(member -> !member.is(viewer.memberId()))
                .sorted(Comparator.comparing(Member::name))
                .forEach(member -> narrow(offered, claims, "member-" + member.memberId(), member.name()));
        offered.removeIf(one -> one.count() == 0 && !one.word().equals(getFilter().shown()));
        return offered;
    }

    private void narrow(List<Narrowing> offered, List<ClaimLine> claims, String word, String label) {
        ReadingFilter wanted = ReadingFilter.of(word, current.get().memberId());
        offered.add(new Narrowing(word, label, (int) claims.stream().filter(wanted::wants).count()));
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

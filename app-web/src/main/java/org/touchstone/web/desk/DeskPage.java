package org.touchstone.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Articles;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.Desk;
import org.touchstone.claim.Loads;
import org.touchstone.claim.Priority;
import org.touchstone.claim.SeeDesk;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.publication.Progress;
import org.touchstone.publication.SeeProgress;
import org.touchstone.web.faces.Days;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** Everybody's start page: {@code /desk}. */
@Named("desk")
@RequestScoped
public class DeskPage {

    private static final SeeDesk.Seen NOTHING = new SeeDesk.Seen(new Desk.Page(List.of(), 0, 1),
            new Desk.Counts(0, Map.of(), Map.of(), Map.of()));

    @Inject
    private SeeDesk seeDesk;

    @Inject
    private SeeProgress seeProgress;

    @Inject
    private Loads loads;

    @Inject
    private Articles known;

    @Inject
    private CurrentMember me;

    @Inject
    private Asked asked;

    @Inject
    private Days days;

    @Inject
    private Sentences sentences;

    private Desk.Filter filter;
    private SeeDesk.Seen mine;
    private SeeDesk.Seen unassigned;
    private SeeDesk.Seen waiting;
    private SeeDesk.Seen others;
    private Progress.Page articles;
    private @Nullable List<Loads.Load> assignable;

    @PostConstruct
    void find() {
        filter = new Desk.Filter(asked.getWords(), asked.getArticle(), asked.maybe("state", ClaimState.class),
                asked.maybe("due", Desk.Due.class), asked.maybe("priority", Priority.class),
                isAssigner() ? asked.getAssignee() : null);
        // what a member is not shown is not asked for either: others' work alone is as large as the newsroom
        mine = isChecker() ? pile(Desk.Pile.MINE, "page") : NOTHING;
        unassigned = pile(Desk.Pile.UNASSIGNED, "page-open");
        waiting = isApprover() ? pile(Desk.Pile.WAITING_FOR_APPROVAL, "page-waiting") : NOTHING;
        others = isAssigner() ? pile(Desk.Pile.OTHERS, "page-others") : NOTHING;
        articles = seeProgress.see(me.get(), new Progress.Question(Progress.Kind.UNDER_WAY, "", 1, 6));
    }

    private SeeDesk.Seen pile(Desk.Pile pile, String page) {
        Member member = me.get();
        return seeDesk.see(member, new Desk.Question(pile, member.memberId(), filter, days.today(), getOrder(),
                asked.page(page)));
    }

    public Desk.Order getOrder() {
        return asked.one("order", Desk.Order.DUE);
    }

    /** The first page of the lists as they are narrowed and sorted now. */
    public String getHere() {
        String query = asked.with("page", "");
        return query.equals("?") ? "/desk" : "/desk" + query;
    }

    /** A greeting for the time of day where the newsroom is. */
    public String getGreeting() {
        int hour = LocalTime.now(days.zone()).getHour();
        String part = hour < 5 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        return sentences.words("desk.greeting." + part, me.get().name().split("\\s+")[0]);
    }

    /** How much there is to do, in a sentence. */
    public String getSummary() {
        long returned = getReturned().size();
        long late = getMine().rows().stream().filter(row -> row.due() != null && days.late(row.due())).count();
        return sentences.words("desk.summary", getMine().all(), returned, late);
    }

    /** What was sent back to me, on this page of my list. */
    public List<Desk.Row> getReturned() {
        return getMine().rows().stream().filter(row -> row.state().name().equals("RETURNED")).toList();
    }

    /** What else is mine, on this page of my list. */
    public List<Desk.Row> getYours() {
        return getMine().rows().stream().filter(row -> !row.state().name().equals("RETURNED")).toList();
    }

    public Desk.Page getMine() {
        return mine.page();
    }

    public Desk.Page getUnassigned() {
        return unassigned.page();
    }

    /** What waits for an editor. */
    public Desk.Page getWaiting() {
        return waiting.page();
    }

    /** What others work on, for those who assign. */
    public Desk.Page getOthers() {
        return others.page();
    }

    /** Whether something is left out of the lists. */
    public boolean isFiltered() {
        return !filter.isAll();
    }

    /** Whether nothing is left of any list the member sees. */
    public boolean isNothing() {
        return shown().allMatch(seen -> seen.page().all() == 0);
    }

    public List<FilterChoice> getStates() {
        return choices(ClaimState.class, filter.state(), "state", Desk.Counts::states).stream()
                .filter(choice -> choice.chosen() || !choice.value().equals("approved")
                        && !choice.value().equals("closed")).toList();
    }

    public List<FilterChoice> getDues() {
        return choices(Desk.Due.class, filter.due(), "desk.due", Desk.Counts::dues);
    }

    public List<FilterChoice> getPriorities() {
        return choices(Priority.class, filter.priority(), "priority", Desk.Counts::priorities);
    }

    /** The title of the one article the lists are narrowed to; null when they are not. */
    public @Nullable String getArticle() {
        ArticleId article = filter.article();
        return article == null ? null : known.withId(article).map(Article::title).orElse(null);
    }

    private <E extends Enum<E>> List<FilterChoice> choices(Class<E> type, @Nullable E chosen, String words,
                                                           Function<Desk.Counts, Map<E, Long>> counts) {
        return Stream.of(type.getEnumConstants()).map(choice -> {
            long claims = shown().mapToLong(seen -> counts.apply(seen.counts()).getOrDefault(choice, 0L)).sum();
            return new FilterChoice(choice.name().toLowerCase(Locale.ROOT), sentences.words("desk.choice",
                    sentences.words(words + "." + choice.name()), Long.toString(claims)), choice == chosen);
        }).toList();
    }

    /** The lists; those this member does not see are empty. */
    private Stream<SeeDesk.Seen> shown() {
        return Stream.of(mine, waiting, unassigned, others);
    }

    /**
     * One choice of a filter.
     *
     * @param words with how many claims it would leave
     */
    public record FilterChoice(String value, String words, boolean chosen) {
    }

    public Progress.Page getArticles() {
        return articles;
    }

    /** Everybody a claim can be given to, with their open load. */
    public List<Loads.Load> getLoads() {
        if (assignable == null) {
            assignable = loads.all();
        }
        return assignable;
    }

    public boolean isChecker() {
        return me.get().may(Ability.TAKE_CLAIM);
    }

    public boolean isAssigner() {
        return me.get().may(Ability.ASSIGN_CLAIM);
    }

    public boolean isApprover() {
        return me.get().may(Ability.APPROVE_VERDICT);
    }

    public boolean isImporter() {
        return me.get().may(Ability.IMPORT_ARTICLE);
    }
}

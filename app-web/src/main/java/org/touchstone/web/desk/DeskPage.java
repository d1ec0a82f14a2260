package org.touchstone.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.util.List;
import org.touchstone.claim.Desk;
import org.touchstone.claim.Loads;
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

    @Inject
    private SeeDesk seeDesk;

    @Inject
    private SeeProgress seeProgress;

    @Inject
    private Loads loads;

    @Inject
    private CurrentMember me;

    @Inject
    private Asked asked;

    @Inject
    private Days days;

    @Inject
    private Sentences sentences;

    private Desk.Page mine;
    private Desk.Page unassigned;
    private Desk.Page waiting;
    private Progress.Page articles;

    @PostConstruct
    void find() {
        mine = pile(Desk.Pile.MINE, "page");
        unassigned = pile(Desk.Pile.UNASSIGNED, "page-open");
        waiting = pile(Desk.Pile.WAITING_FOR_APPROVAL, "page-waiting");
        articles = seeProgress.see(me.get(), new Progress.Question(Progress.Kind.UNDER_WAY, "", 1, 6));
    }

    private Desk.Page pile(Desk.Pile pile, String page) {
        Member member = me.get();
        return seeDesk.see(member, new Desk.Question(pile, member.memberId(), asked.getWords(), asked.getArticle(),
                getOrder(), asked.page(page)));
    }

    public Desk.Order getOrder() {
        return asked.one("order", Desk.Order.DUE);
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
        long late = mine.rows().stream().filter(row -> row.due() != null && days.late(row.due())).count();
        return sentences.words("desk.summary", mine.all(), returned, late);
    }

    /** What was sent back to me, on this page of my list. */
    public List<Desk.Row> getReturned() {
        return mine.rows().stream().filter(row -> row.state().name().equals("RETURNED")).toList();
    }

    /** What else is mine, on this page of my list. */
    public List<Desk.Row> getYours() {
        return mine.rows().stream().filter(row -> !row.state().name().equals("RETURNED")).toList();
    }

    public Desk.Page getMine() {
        return mine;
    }

    public Desk.Page getUnassigned() {
        return unassigned;
    }

    /** What waits for an editor. */
    public Desk.Page getWaiting() {
        return waiting;
    }

    public Progress.Page getArticles() {
        return articles;
    }

    /** Everybody a claim can be given to, with their open load. */
    public List<Loads.Load> getLoads() {
        return loads.all();
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

package org.touchstone.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Members;
import org.touchstone.publication.ReportId;
import org.touchstone.publication.ReportOutcome;
import org.touchstone.publication.SeeReports;
import org.touchstone.publication.SeeReports.Seen;
import org.touchstone.web.faces.Route;
import org.touchstone.web.signin.CurrentMember;

/** What readers reported, for members: {@code /reports}, {@code /reports/{n}} and a part of everybody's desk. */
@Named("reports")
@RequestScoped
public class ReportsPage {

    @Inject
    private SeeReports seeReports;

    @Inject
    private CurrentMember me;

    @Inject
    private Members members;

    @Inject
    private Route route;

    private @Nullable List<Seen> mine;

    /** All that wait for an answer, by the day they are due. */
    public List<Seen> getOpen() {
        return seeReports.see(me.get(), null, false);
    }

    /** Those of them this member is to answer. */
    public List<Seen> getMine() {
        if (mine == null) {
            mine = isAnswerer() ? seeReports.see(me.get(), null, true) : List.of();
        }
        return mine;
    }

    /** The report the address names. */
    public Seen getChosen() {
        return seeReports.see(me.get(), new ReportId(route.number("n")), false).get(0);
    }

    public boolean isAnswerer() {
        return me.get().may(Ability.PUBLISH);
    }

    public List<ReportOutcome> getOutcomes() {
        return Arrays.asList(ReportOutcome.values());
    }

    /** Everybody a report can be handed to. */
    public List<Member> getEditors() {
        return members.all().stream().filter(Member::active).filter(member -> member.may(Ability.PUBLISH)).toList();
    }

    /** A member's name as it is today; empty for nobody. */
    public String name(@Nullable MemberId memberId) {
        return Optional.ofNullable(memberId).flatMap(members::withId).map(Member::name).orElse("");
    }
}

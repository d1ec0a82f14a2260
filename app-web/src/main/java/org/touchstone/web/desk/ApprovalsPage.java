package org.touchstone.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimSheet;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.Desk;
import org.touchstone.claim.SeeApprovals;
import org.touchstone.claim.SeeDesk;
import org.touchstone.claim.ShowForApproval;
import org.touchstone.newsroom.Ability;
import org.touchstone.newsroom.Member;
import org.touchstone.web.claim.ClaimPanel;
import org.touchstone.web.claim.HistoryWords;
import org.touchstone.web.faces.Days;
import org.touchstone.web.faces.Route;
import org.touchstone.web.faces.Sentences;
import org.touchstone.web.signin.CurrentMember;

/** The queue of what waits for a second person, and the proposal an editor is looking at: {@code /approvals/12}. */
@Named("approvals")
@RequestScoped
public class ApprovalsPage {

    @Inject
    private SeeDesk seeDesk;

    @Inject
    private SeeApprovals seeApprovals;

    @Inject
    private ShowForApproval showForApproval;

    @Inject
    private ClaimPanel claimPanel;

    @Inject
    private CurrentMember me;

    @Inject
    private Asked asked;

    @Inject
    private Route route;

    @Inject
    private Sentences say;

    @Inject
    private Days days;

    private Desk.Page queue;
    private ShowForApproval.@Nullable Proposal proposal;
    private Map<ClaimId, SeeApprovals.Standing> standings = Map.of();

    /**
     * One line of the queue.
     *
     * @param here whether it is the one being looked at
     */
    public record Line(Desk.Row row, boolean here, SeeApprovals.Standing standing) {
    }

    @PostConstruct
    void find() {
        Member member = me.get();
        queue = seeDesk.see(member, new Desk.Question(Desk.Pile.WAITING_FOR_APPROVAL, member.memberId(),
                Desk.Filter.of("", asked.getArticle()), days.today(), asked.one("order", Desk.Order.DUE),
                asked.page("page"))).page();
        if (!isApprover()) {
            return;
        }
        proposal = chosen().map(claimId -> showForApproval.show(member, claimId)).orElse(null);
        standings = seeApprovals.see(member, queue.rows().stream().map(Desk.Row::claimId).toList());
        if (proposal != null) {
            claimPanel.show(proposal.sheet(), address(proposal.sheet().claimId()));
        }
    }

    private Optional<ClaimId> chosen() {
        return route.getPath().equals("/approvals") ? queue.rows().stream().map(Desk.Row::claimId).findFirst()
                : Optional.of(new ClaimId(route.number("n")));
    }

    public boolean isApprover() {
        return me.get().may(Ability.APPROVE_VERDICT);
    }

    public Desk.Page getQueue() {
        return queue;
    }

    /** The queue with how the editor stands to each. */
    public List<Line> getLines() {
        return queue.rows().stream().map(row -> new Line(row, row.claimId().equals(claimId()),
                standings.getOrDefault(row.claimId(), new SeeApprovals.Standing(0, false, false)))).toList();
    }

    /** Those the editor can approve together now. */
    public List<Line> getTogether() {
        return getLines().stream().filter(line -> line.standing().together()).toList();
    }

    public ShowForApproval.@Nullable Proposal getProposal() {
        return proposal;
    }

    /** Whether it still waits: it may have been decided since the link was made. */
    public boolean isWaiting() {
        return proposal != null && proposal.sheet().state() == ClaimState.PROPOSED;
    }

    /**
     * What changed since the editor last saw it, in words; empty when nothing, or when they see it for the first time.
     */
    public List<HistoryWords.Told> getChanged() {
        ShowForApproval.Proposal now = proposal;
        return now == null || now.changed() == null ? List.of()
                : new HistoryWords(now.sheet(), Map.of(), say, days).tell(List.of(now.changed())).stream()
                .filter(told -> !told.lines().isEmpty()).toList();
    }

    /** The address of the proposal after this one, and of the queue itself after the last. */
    public String getNext() {
        return neighbour(1).map(this::address).orElse("/approvals");
    }

    /** The address of the one before; empty at the first. */
    public String getPrevious() {
        return neighbour(-1).map(this::address).orElse("");
    }

    /** Where this one is shown, with the queue at the same page. */
    public String address(ClaimId claimId) {
        return "/approvals/" + claimId + (queue.page() > 1 ? "?page=" + queue.page() : "");
    }

    private Optional<ClaimId> neighbour(int step) {
        List<ClaimId> order = queue.rows().stream().map(Desk.Row::claimId).toList();
        int at = order.indexOf(claimId()) + step;
        return at >= 0 && at < order.size() && !order.get(at).equals(claimId()) ? Optional.of(order.get(at))
                : Optional.empty();
    }

    private @Nullable ClaimId claimId() {
        return Optional.ofNullable(proposal).map(ShowForApproval.Proposal::sheet).map(ClaimSheet::claimId).orElse(null);
    }
}

package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.DeskClock;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Role;

/** Who has which claim: assigning, waiting, handing over, and what happens when somebody leaves. */
class WorkTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId first = desk.claim(wall, "It was dug in 1820.");
    private final ClaimId second = desk.claim(wall, "The harbour is older than the wall.");
    private final ClaimId third = desk.claim(wall, "Marlow Bay has 12,000 inhabitants.");

    private MemberId assignee(ClaimId claimId) {
        return desk.get(claimId).assignee().orElseThrow();
    }

    @Test
    void openWorkOfSomebodyIllGoesToOthersInTurn() {
        desk.assign(desk.jo, List.of(first, second, third), desk.ada.memberId(),
                DeskClock.TODAY.plusDays(2), Priority.HIGH);
        Member cy = desk.staff.join("Cy Lark", Role.FACT_CHECKER);
        int moved = desk.handOverWork.handOver(desk.jo, desk.ada.memberId(),
                List.of(desk.ben.memberId(), cy.memberId()));
        assertThat(moved).isEqualTo(3);
        assertThat(List.of(assignee(first), assignee(second), assignee(third)))
                .containsExactly(desk.ben.memberId(), cy.memberId(), desk.ben.memberId());
        assertThat(desk.get(third).due()).contains(DeskClock.TODAY.plusDays(2));
        assertThat(desk.get(third).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void decidedClaimsAreNotHandedOver() {
        desk.approved(first);
        desk.proposed(second);
        desk.assign(third, desk.ada);
        desk.close(desk.ada, third, ClosedAs.WITHDRAWN, null, "mistake");
        assertThat(desk.handOverWork.handOver(desk.jo, desk.ada.memberId(), List.of(desk.ben.memberId()))).isOne();
        assertThat(assignee(first)).isEqualTo(desk.ada.memberId());
        assertThat(assignee(second)).isEqualTo(desk.ben.memberId());
        assertThat(desk.get(second).state()).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void claimDecidedOrGivenAwayMeanwhileIsPassedOver() {
        desk.approved(first);
        desk.assign(second, desk.ben);
        desk.assign(third, desk.ada);
        var late = new InMemoryClaims() {
            @Override
            public List<ClaimId> openOf(MemberId assignee) {
                return List.of(first, second, third);
            }
        };
        List.of(first, second, third).forEach(claimId -> late.add(desk.get(claimId)));
        var bench = new Workbench(desk.articles, late, desk.revisions, desk.sources,
                new org.touchstone.newsroom.Newsrooms() {
                    @Override
                    public java.util.Optional<org.touchstone.newsroom.Newsroom> find() {
                        return java.util.Optional.of(desk.newsroom);
                    }

                    @Override
                    public void add(org.touchstone.newsroom.Newsroom newsroom) {
                        throw new IllegalStateException();
                    }
                }, desk.board.event(), desk.clock);
        Member cy = desk.staff.join("Cy Lark", Role.FACT_CHECKER);
        int moved = new HandOverWork(bench, late, desk.staff).handOver(desk.jo, desk.ada.memberId(),
                List.of(cy.memberId()));
        assertThat(moved).isOne();
        assertThat(assignee(second)).isEqualTo(desk.ben.memberId());
        assertThat(assignee(third)).isEqualTo(cy.memberId());
    }

    @Test
    void workIsNotHandedToTheOneWhoLeavesOrToNobody() {
        assertThatThrownBy(() -> desk.handOverWork.handOver(desk.jo, desk.ada.memberId(), List.of()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> desk.handOverWork.handOver(desk.jo, desk.ada.memberId(),
                List.of(desk.ada.memberId()))).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> desk.handOverWork.handOver(desk.ben, desk.ada.memberId(),
                List.of(desk.ben.memberId()))).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void nobodyIsGivenWorkTheyMayNotDo() {
        assertThatThrownBy(() -> desk.assign(first, desk.kim)).isInstanceOf(Refusal.Invalid.class);
        desk.staff.leave(desk.ben);
        assertThatThrownBy(() -> desk.assign(first, desk.ben)).isInstanceOf(Refusal.Invalid.class);
        assertThat(desk.get(first).state()).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void verdictOfSomebodyWhoLeftIsDecidedAllTheSame() {
        desk.proposed(first);
        desk.proposed(second);
        desk.staff.leave(desk.ada);
        desk.approve(desk.jo, first);
        assertThat(desk.get(first).state()).isEqualTo(ClaimState.APPROVED);
        desk.giveBack(desk.jo, second, "Say more.");
        desk.assign(second, desk.ben);
        desk.propose(desk.ben, second, "TRUE", "It does.");
        assertThat(desk.get(second).verdict().orElseThrow().proposedBy()).isEqualTo(desk.ben.memberId());
    }

    @Test
    void claimGivenToAnotherWhileProposedGoesToThemWhenTakenBack() {
        desk.proposed(first);
        desk.assign(first, desk.ben);
        assertThatThrownBy(() -> desk.takeBack(desk.ben, first))
                .isInstanceOf(Refusal.NotAllowed.class);
        desk.takeBack(desk.ada, first);
        assertThat(desk.get(first).state()).isEqualTo(ClaimState.ASSIGNED);
        assertThatThrownBy(() -> desk.propose(desk.ada, first, "TRUE", "Mine."))
                .isInstanceOf(Refusal.NotAllowed.class);
        desk.propose(desk.ben, first, "FALSE", "Mine.");
        assertThat(desk.get(first).state()).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void assigningTheSameAgainDoesNothing() {
        desk.assign(first, desk.ada);
        String after = desk.picture(first).get();
        desk.assign(first, desk.ada);
        assertThat(desk.picture(first).get()).isEqualTo(after);
    }

    @Test
    void waitingNeedsADayThatIsNotPast() {
        desk.assign(first, desk.ada);
        assertThatThrownBy(() -> desk.waitFor(desk.ada, first, "the mayor", null))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> desk.waitFor(desk.ada, first, "the mayor",
                DeskClock.TODAY.minusDays(1))).isInstanceOf(Refusal.Invalid.class);
        desk.waitFor(desk.ada, first, "the mayor", DeskClock.TODAY);
        assertThat(desk.get(first).waiting()).isPresent();
        desk.waitFor(desk.ada, first, "", null);
        assertThat(desk.get(first).waiting()).isEmpty();
    }

    @Test
    void halfWrittenTextIsKeptUntilNothingIsLeftOfIt() {
        int entries = desk.trail.size();
        desk.keepHalfWritten.keep(desk.ada, first, "rationale", "The reg");
        desk.keepHalfWritten.keep(desk.ada, first, "rationale", "The register");
        desk.keepHalfWritten.keep(desk.ben, first, "rationale", "No");
        assertThat(desk.halfWritten.ofClaim(first)).extracting(HalfWritten::text).containsExactly("The register", "No");
        desk.keepHalfWritten.keep(desk.ada, first, "rationale", " ");
        assertThat(desk.halfWritten.ofClaim(first)).extracting(HalfWritten::writer)
                .containsExactly(desk.ben.memberId());
        assertThat(desk.trail.size()).isEqualTo(entries);
    }
}

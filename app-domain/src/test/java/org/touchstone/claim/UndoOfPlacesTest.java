package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** Undoing a split, a merger, another place and what was done to a citation. */
class UndoOfPlacesTest {

    private static final String BOTH = "It cost 4 million crowns and has never been flooded";
    private static final String TAIL = "has never been flooded";

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId articleId = desk.article();
    private final ClaimId claim = desk.claim(articleId, BOTH);

    private Undone undo(Member member) {
        return desk.undoLastAct.undo(member, articleId, "Undone.");
    }

    private ClaimId split() {
        return desk.splitClaim.split(desk.ben, claim, desk.get(claim).revision(), desk.words(articleId, TAIL), null);
    }

    private void recut(Member member, String words) {
        desk.recutClaim.recut(member, claim, desk.get(claim).revision(), desk.draft(articleId).draftId(),
                List.of(desk.words(articleId, words)));
    }

    private ClaimId merged() {
        ClaimId other = desk.claim(articleId, "built in 1962");
        desk.cite(desk.ada, other, accounts(), Stance.SUPPORTS);
        desk.mergeClaims.merge(desk.ben, other, desk.get(other).revision(), claim, "They say the same.");
        return other;
    }

    private SourceId accounts() {
        return desk.source(SourceKind.DATA, "Accounts", "Town");
    }

    private List<String> words(ClaimId claimId) {
        return desk.get(claimId).anchorsIn(desk.draft(articleId).draftId()).stream().map(Anchor::exact).toList();
    }

    @Test
    void splitUndoneIsOneClaimAgainAndTheOtherIsWithdrawn() {
        desk.cite(desk.ben, claim, accounts(), Stance.SUPPORTS);
        ClaimId second = split();
        int entries = desk.trail.size();
        assertThat(undo(desk.ben)).isEqualTo(Undone.SPLIT);
        assertThat(words(claim)).containsExactly(BOTH);
        assertThat(desk.get(second).live()).isFalse();
        assertThat(desk.trail.size()).isEqualTo(entries + 2);
        assertThat(desk.verifyAudit.verify(desk.kim).faults()).isEmpty();
    }

    @Test
    void splitUndoneTwiceIsSplitAgain() {
        ClaimId second = split();
        undo(desk.ben);
        undo(desk.ben);
        assertThat(words(claim)).containsExactly("It cost 4 million crowns and");
        assertThat(words(second)).containsExactly(TAIL);
        assertThat(desk.get(second).state()).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void splitStaysWhenSomebodyWorkedOnEitherSince() {
        ClaimId second = split();
        desk.assign(second, desk.ada);
        var before = desk.picture(claim).get() + desk.picture(second).get();
        assertThatThrownBy(() -> undo(desk.ben)).isInstanceOf(Refusal.NotNow.class).hasMessage("undo.since");
        assertThat(desk.picture(claim).get() + desk.picture(second).get()).isEqualTo(before);
    }

    @Test
    void approvalThatASplitLapsedIsNotBroughtBack() {
        desk.approved(claim);
        split();
        undo(desk.ben);
        assertThat(words(claim)).containsExactly(BOTH);
        assertThat(desk.get(claim).approval()).isEmpty();
        assertThat(desk.get(claim).lapsed()).isTrue();
    }

    @Test
    void mergerUndoneIsTwoClaimsEachOnItsWordsWithItsCitations() {
        ClaimId other = merged();
        assertThat(desk.get(claim).citations()).hasSize(1);
        assertThat(undo(desk.ben)).isEqualTo(Undone.MERGE);
        assertThat(words(claim)).containsExactly(BOTH);
        assertThat(desk.get(claim).citations()).isEmpty();
        assertThat(desk.get(other).closing()).isEmpty();
        assertThat(words(other)).containsExactly("built in 1962");
        assertThat(desk.get(other).citations()).hasSize(1);
    }

    @Test
    void mergerUndoneTwiceIsMergedAgain() {
        ClaimId other = merged();
        undo(desk.ben);
        assertThat(undo(desk.ben)).isEqualTo(Undone.SEVERAL);
        assertThat(words(claim)).containsExactly("built in 1962", BOTH);
        assertThat(desk.get(claim).citations()).hasSize(1);
        assertThat(desk.get(other).closing().orElseThrow().duplicateOf()).isEqualTo(claim);
        assertThat(desk.get(other).closing().orElseThrow().reason()).isEqualTo("They say the same.");
    }

    @Test
    void mergerStaysWhenTheClaimThatTookTheOtherInWasWorkedOnSince() {
        ClaimId other = merged();
        desk.assign(claim, desk.ada);
        assertThatThrownBy(() -> undo(desk.ben)).isInstanceOf(Refusal.NotNow.class).hasMessage("undo.since");
        assertThat(desk.get(other).state()).isEqualTo(ClaimState.CLOSED);
    }

    @Test
    void claimPlacedElsewhereStandsWhereItStood() {
        recut(desk.ada, "built in 1962");
        assertThat(undo(desk.ada)).isEqualTo(Undone.RECUT);
        assertThat(words(claim)).containsExactly(BOTH);
        assertThat(desk.verifyAudit.verify(desk.kim).faults()).isEmpty();
    }

    @Test
    void claimPlacedAnewAfterItsWordsWereGoneIsAskedForAgain() {
        desk.nextDraft(articleId, BOTH, "Nobody counted");
        assertThat(desk.get(claim).standing()).isEqualTo(Standing.GONE);
        recut(desk.ada, "built in 1962");
        undo(desk.ada);
        assertThat(desk.get(claim).standing()).isEqualTo(Standing.GONE);
        assertThat(words(claim)).isEmpty();
    }

    @Test
    void placeIsNotUndoneInADraftThatIsNotWorkedOnAnyMore() {
        recut(desk.ben, "built in 1962");
        desk.nextDraft(articleId, "The view from it is lovely.", "The view is lovely.");
        assertThatThrownBy(() -> undo(desk.ben)).isInstanceOf(Refusal.NotNow.class);
        assertThat(words(claim)).containsExactly("built in 1962");
    }

    @Test
    void citationTakenOffIsBackWithItsNumberAndItsNote() {
        desk.citeSource.cite(desk.ada, claim, accounts(), new Citation.Use(Stance.REFUTES, "page 9", "two\nlines",
                null, "Ask the archive again."));
        Citation cited = desk.get(claim).citation(1);
        desk.removeCitation(desk.ben, claim, 1);
        assertThat(undo(desk.ben)).isEqualTo(Undone.REMOVE_CITATION);
        assertThat(desk.get(claim).citations()).containsExactly(cited);
        assertThat(undo(desk.ben)).isEqualTo(Undone.CITE);
        assertThat(desk.get(claim).citations()).isEmpty();
    }

    @Test
    void citationOfASourceWithdrawnSinceStaysOff() {
        SourceId source = accounts();
        desk.cite(desk.ada, claim, source, Stance.SUPPORTS);
        desk.removeCitation(desk.ada, claim, 1);
        desk.withdrawSource.withdraw(desk.ben, source, "Retracted.");
        assertThatThrownBy(() -> undo(desk.ada)).isInstanceOf(Refusal.NotNow.class).hasMessage("source.withdrawn");
        assertThat(desk.get(claim).citations()).isEmpty();
    }

    @Test
    void changedCitationIsAsItWas() {
        desk.cite(desk.ada, claim, accounts(), Stance.SUPPORTS);
        Citation cited = desk.get(claim).citation(1);
        desk.changeCitation.change(desk.ada, claim, 1, desk.get(claim).revision(), Newsdesk.use(Stance.REFUTES));
        undo(desk.ada);
        assertThat(desk.get(claim).citations()).containsExactly(cited);
    }

    @Test
    void approvalThatATakenCitationLapsedIsNotBroughtBack() {
        desk.approved(claim);
        desk.removeCitation(desk.ben, claim, 1);
        undo(desk.ben);
        assertThat(desk.get(claim).citations()).hasSize(1);
        assertThat(desk.get(claim).approval()).isEmpty();
        assertThat(desk.get(claim).writtenBy(desk.ben.memberId())).isTrue();
    }

    @Test
    void claimsAssignedTogetherAreUndoneTogether() {
        ClaimId other = desk.claim(articleId, "built in 1962");
        MemberId ada = desk.ada.memberId();
        desk.assign(desk.jo, List.of(claim, other), ada, null, null);
        undo(desk.jo);
        assertThat(desk.get(claim).assignee()).isEmpty();
        assertThat(desk.get(other).assignee()).isEmpty();
    }
}

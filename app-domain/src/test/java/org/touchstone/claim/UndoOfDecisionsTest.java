package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.touchstone.DeskClock;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.inbox.Concern;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.SourcingRule;

/** Undoing a return, a reconfirmation, a wait, a search and a copy edit. */
class UndoOfDecisionsTest {

    private static final String HARBOUR = "The harbour is older than the wall.";

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId articleId = desk.article();
    private final ClaimId claim = desk.claim(articleId, HARBOUR);

    private Undone undo(Member member) {
        return desk.undoLastAct.undo(member, articleId, "Undone.");
    }

    private void search(Member member, String place) {
        desk.recordSearch.record(member, claim, "plans of the wall", place, null);
    }

    private void copyEdit(Member member, String wording) {
        desk.copyEditClaim.edit(member, claim, desk.get(claim).revision(),
                ClaimWords.of(wording, ClaimKind.STATEMENT, "", null, null));
    }

    private void refused(Member member, String why) {
        String before = desk.picture(claim).get();
        assertThatThrownBy(() -> undo(member)).isInstanceOf(Refusal.NotNow.class).hasMessage(why);
        assertThat(desk.picture(claim).get()).isEqualTo(before);
    }

    private ClaimAct lastAct() {
        return desk.revisions.ofClaim(claim).get(desk.get(claim).revision() - 1).act();
    }

    @AfterEach
    void auditHolds() {
        assertThat(desk.verifyAudit.verify(desk.kim).faults()).isEmpty();
    }

    @Test
    void verdictReturnedIsProposedAgainAndTheAuditKeepsBoth() {
        desk.proposed(claim);
        desk.giveBack(desk.jo, claim, "Wrong claim.");
        int entries = desk.trail.size();
        assertThat(undo(desk.jo)).isEqualTo(Undone.RETURN);
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.PROPOSED);
        assertThat(desk.get(claim).reason()).isEmpty();
        assertThat(desk.get(claim).verdict().orElseThrow().proposedBy()).isEqualTo(desk.ada.memberId());
        assertThat(desk.trail.size()).isEqualTo(entries + 1);
        assertThat(lastAct()).isEqualTo(ClaimAct.UNDO);
        desk.approve(desk.rana, claim);
    }

    @Test
    void returnUndoneTwiceIsReturnedWithTheSameReason() {
        desk.proposed(claim);
        desk.giveBack(desk.jo, claim, "Ask the archive.");
        undo(desk.jo);
        assertThat(undo(desk.jo)).isEqualTo(Undone.UNDO);
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.RETURNED);
        assertThat(desk.get(claim).reason()).isEqualTo("Ask the archive.");
    }

    @Test
    void inboxDoesNotSayReturnedOfWhatIsNotAnyMore() {
        desk.proposed(claim);
        desk.giveBack(desk.jo, claim, "Wrong claim.");
        assertThat(desk.inbox.hasUnread(desk.ada.memberId(), Concern.RETURNED, claim)).isTrue();
        undo(desk.jo);
        assertThat(desk.inbox.hasUnread(desk.ada.memberId(), Concern.RETURNED, claim)).isFalse();
        undo(desk.jo);
        assertThat(desk.inbox.hasUnread(desk.ada.memberId(), Concern.RETURNED, claim)).isTrue();
    }

    @Test
    void approvalThatWasReturnedIsNotBroughtBackByUndo() {
        desk.approved(claim);
        desk.giveBack(desk.rana, claim, "Not yet.");
        undo(desk.rana);
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.PROPOSED);
        assertThat(desk.get(claim).approval()).isEmpty();
        assertThat(desk.get(claim).writtenBy(desk.ada.memberId())).isTrue();
        desk.approve(desk.jo, claim);
    }

    @Test
    void returnStaysWhenTheVerdictWouldNotStandAnyMore() {
        desk.proposed(claim);
        desk.giveBack(desk.jo, claim, "Another source is needed.");
        desk.newsroom.changeSourcing(new SourcingRule(true, false));
        refused(desk.jo, "sourcing.secondMissing");
    }

    @Test
    void returnStaysOnceTheAssigneeWentOn() {
        desk.proposed(claim);
        desk.giveBack(desk.jo, claim, "Another source is needed.");
        search(desk.ada, "archive");
        refused(desk.jo, "undo.since");
    }

    @Test
    void reconfirmationUndoneIsAskedAgain() {
        desk.nextDraft(articleId, HARBOUR, "In truth. " + HARBOUR + " So it is said.");
        desk.reconfirm(desk.ben, claim);
        assertThat(undo(desk.ben)).isEqualTo(Undone.RECONFIRM);
        assertThat(desk.get(claim).standing()).isEqualTo(Standing.SURROUNDED_ANEW);
        undo(desk.ben);
        assertThat(desk.get(claim).standing()).isEqualTo(Standing.STANDS);
    }

    @Test
    void reconfirmationOfAnApprovedClaimUndoneLeavesTheApproval() {
        desk.approved(claim);
        desk.nextDraft(articleId, HARBOUR, "In truth. " + HARBOUR + " So it is said.");
        desk.reconfirm(desk.rana, claim);
        undo(desk.rana);
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(desk.get(claim).standing()).isEqualTo(Standing.SURROUNDED_ANEW);
        desk.reconfirm(desk.rana, claim);
    }

    @Test
    void waitUndoneIsWhatWasWaitedForBefore() {
        desk.assign(claim, desk.ada);
        desk.waitFor(desk.ada, claim, "Tam Orlin", DeskClock.TODAY.plusDays(3));
        desk.waitFor(desk.ada, claim, "the archive in Port Ellis", DeskClock.TODAY.plusDays(9));
        assertThat(undo(desk.ada)).isEqualTo(Undone.WAIT);
        assertThat(desk.get(claim).waiting()).contains(new Waiting("Tam Orlin", DeskClock.TODAY.plusDays(3)));
        desk.waitFor(desk.ada, claim, null, null);
        undo(desk.ada);
        assertThat(desk.get(claim).waiting()).contains(new Waiting("Tam Orlin", DeskClock.TODAY.plusDays(3)));
    }

    @Test
    void firstWaitUndoneWaitsForNobody() {
        desk.assign(claim, desk.ada);
        desk.waitFor(desk.ada, claim, "Tam Orlin", DeskClock.TODAY.plusDays(3));
        undo(desk.ada);
        assertThat(desk.get(claim).waiting()).isEmpty();
    }

    @Test
    void searchUndoneIsGoneAndItsNumberIsNotGivenAgain() {
        search(desk.ada, "archive");
        assertThat(undo(desk.ada)).isEqualTo(Undone.RECORD_SEARCH);
        assertThat(desk.get(claim).searches()).isEmpty();
        search(desk.ada, "register");
        assertThat(desk.get(claim).searches()).extracting(SearchRecord::number).containsExactly(2);
    }

    @Test
    void searchUndoneTwiceIsThereAsItWas() {
        search(desk.ada, "archive");
        SearchRecord found = desk.get(claim).searches().get(0);
        undo(desk.ada);
        undo(desk.ada);
        assertThat(desk.get(claim).searches()).containsExactly(found);
    }

    @Test
    void approvalThatASearchLapsedIsNotBroughtBack() {
        desk.approved(claim);
        search(desk.ben, "archive");
        assertThat(undo(desk.ben)).isEqualTo(Undone.RECORD_SEARCH);
        assertThat(desk.get(claim).approval()).isEmpty();
        assertThat(desk.get(claim).lapsed()).isTrue();
        assertThat(desk.get(claim).searches()).isEmpty();
        undo(desk.ben);
        assertThat(desk.get(claim).searches()).hasSize(1);
    }

    @Test
    void copyEditUndoneLeavesTheApprovalWithNothingToConfirm() {
        desk.approved(claim);
        ClaimWords approved = desk.get(claim).words();
        copyEdit(desk.ben, "The harbour is older than this wall.");
        assertThat(undo(desk.ben)).isEqualTo(Undone.COPY_EDIT);
        assertThat(desk.get(claim).words()).isEqualTo(approved);
        assertThat(desk.get(claim).copyEdited()).isFalse();
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(lastAct()).isEqualTo(ClaimAct.UNDO);
        undo(desk.ben);
        assertThat(desk.get(claim).words().wording()).isEqualTo("The harbour is older than this wall.");
        assertThat(desk.get(claim).copyEdited()).isTrue();
    }

    @Test
    void secondCopyEditUndoneLeavesTheFirstToBeConfirmed() {
        desk.approved(claim);
        copyEdit(desk.ada, "The harbour is older than this wall.");
        copyEdit(desk.ben, "This harbour is older than this wall.");
        undo(desk.ben);
        assertThat(desk.get(claim).copyEdited()).isTrue();
        desk.confirmCopyEdit.confirm(desk.jo, claim, desk.get(claim).revision());
    }

    @Test
    void copyEditThatAnEditorConfirmedStays() {
        desk.approved(claim);
        copyEdit(desk.ben, "The harbour is older than this wall.");
        desk.confirmCopyEdit.confirm(desk.jo, claim, desk.get(claim).revision());
        refused(desk.ben, "undo.since");
        refused(desk.jo, "undo.notThis");
    }

    @Test
    void nobodyUndoesWhatSomebodyElseDid() {
        desk.proposed(claim);
        desk.giveBack(desk.jo, claim, "Wrong claim.");
        assertThatThrownBy(() -> desk.undoClaims.undo(desk.rana,
                List.of(new RevisionId(claim, desk.get(claim).revision())), "Undone."))
                .isInstanceOf(Refusal.NotAllowed.class).hasMessage("undo.notYours");
    }

    @Test
    void nextDraftSuggestionAndAttendingAreRefusedWithTheirOwnReasons() {
        desk.nextDraft(articleId, HARBOUR, "In truth. " + HARBOUR + " So it is said.");
        refused(desk.ada, "undo.notThis.CARRY_OVER");
    }
}

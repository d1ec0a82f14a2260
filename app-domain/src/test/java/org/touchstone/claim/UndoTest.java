package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Mark;
import org.touchstone.article.MarkId;
import org.touchstone.article.MarkKind;
import org.touchstone.article.MarkSentences.Chosen;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceKind;

/** Undoing the last act: an act of its own, refused when something else happened since. */
class UndoTest {

    private static final String WHY = "Undone.";

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId articleId = desk.article();

    private void undo(Member member) {
        desk.undoLastAct.undo(member, articleId, WHY);
    }

    private Mark mark(int sentence) {
        return desk.marks.withId(new MarkId(desk.draft(articleId).draftId(), sentence)).orElseThrow();
    }

    @Test
    void marksOfOneActAreTakenOffTogetherAndLeaveAnEntryEach() {
        desk.markSentences.mark(desk.ada, desk.draft(articleId).draftId(), List.of(new Chosen(2, 0), new Chosen(4, 0)),
                MarkKind.OPINION, null);
        int entries = desk.trail.size();
        undo(desk.ada);
        assertThat(mark(2).kind()).isNull();
        assertThat(mark(4).kind()).isNull();
        assertThat(desk.trail.size()).isEqualTo(entries + 2);
    }

    @Test
    void markUndoneIsAgainWhatItWasWithItsReason() {
        desk.mark(desk.ada, articleId, MarkKind.WAIVED, "well known", "built in 1962");
        desk.mark(desk.ada, articleId, MarkKind.READ, "", "built in 1962");
        undo(desk.ada);
        assertThat(mark(1).kind()).isEqualTo(MarkKind.WAIVED);
        assertThat(mark(1).reason()).isEqualTo("well known");
    }

    @Test
    void undoingTwiceMarksAgain() {
        desk.mark(desk.ada, articleId, MarkKind.OPINION, "", "The view from it");
        undo(desk.ada);
        undo(desk.ada);
        assertThat(mark(4).kind()).isEqualTo(MarkKind.OPINION);
    }

    @Test
    void markThatSomebodyElseSetSinceStays() {
        desk.mark(desk.ada, articleId, MarkKind.OPINION, "", "The view from it");
        desk.mark(desk.ben, articleId, MarkKind.READ, "", "The view from it");
        assertThatThrownBy(() -> undo(desk.ada)).isInstanceOf(Refusal.NotNow.class).hasMessage("undo.since");
        assertThat(mark(4).kind()).isEqualTo(MarkKind.READ);
    }

    @Test
    void claimMadeIsWithdrawn() {
        ClaimId claim = desk.claim(articleId, "built in 1962");
        undo(desk.ben);
        assertThat(desk.get(claim).live()).isFalse();
        undo(desk.ben);
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void wordsCitationAssignmentAndProposalAreUndone() {
        ClaimId claim = desk.claim(articleId, "built in 1962");
        desk.assign(desk.ada, List.of(claim), desk.ada.memberId(), null, null);
        undo(desk.ada);
        assertThat(desk.get(claim).assignee()).isEmpty();
        desk.proposed(claim);
        undo(desk.ada);
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.ASSIGNED);
        desk.cite(desk.ada, claim, desk.source(SourceKind.DATA, "Table", "Town"), Stance.CONTEXT);
        undo(desk.ada);
        assertThat(desk.get(claim).citations()).hasSize(1);
        ClaimWords words = desk.get(claim).words();
        desk.editClaim.edit(desk.ada, claim, desk.get(claim).revision(),
                ClaimWords.of("Other words.", ClaimKind.STATEMENT, null, null, null));
        undo(desk.ada);
        assertThat(desk.get(claim).words()).isEqualTo(words);
    }

    @Test
    void whatLapsedStaysLapsedWhenTheChangeIsUndone() {
        ClaimId claim = desk.claim(articleId, "built in 1962");
        desk.approved(claim);
        ClaimWords words = desk.get(claim).words();
        desk.editClaim.edit(desk.ada, claim, desk.get(claim).revision(),
                ClaimWords.of("Other words.", ClaimKind.STATEMENT, null, null, null));
        undo(desk.ada);
        assertThat(desk.get(claim).words()).isEqualTo(words);
        assertThat(desk.get(claim).lapsed()).isTrue();
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void actIsNotUndoneOnceSomethingElseHappened() {
        ClaimId claim = desk.claim(articleId, "built in 1962");
        desk.assign(claim, desk.ada);
        var before = desk.picture(claim).get();
        assertThatThrownBy(() -> undo(desk.ben)).isInstanceOf(Refusal.NotNow.class).hasMessage("undo.since");
        assertThat(desk.picture(claim).get()).isEqualTo(before);
    }

    @Test
    void approvalIsNotUndoneButReturned() {
        ClaimId claim = desk.claim(articleId, "built in 1962");
        desk.approved(claim);
        assertThatThrownBy(() -> undo(desk.jo)).isInstanceOf(Refusal.NotNow.class).hasMessage("undo.notThis");
    }

    @Test
    void whoDidNothingHasNothingToUndo() {
        assertThatThrownBy(() -> undo(desk.rana)).isInstanceOf(Refusal.NotNow.class).hasMessage("undo.nothing");
    }

    @Test
    void adminMayNotUndo() {
        assertThatThrownBy(() -> undo(desk.kim)).isInstanceOf(Refusal.class);
    }
}

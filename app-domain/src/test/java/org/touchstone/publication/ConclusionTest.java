package org.touchstone.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;

/** The conclusion: proposed by one, approved by another, and lost by nobody. */
class ConclusionTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();

    private Conclusion now() {
        return desk.conclusions.ofArticle(wall).orElseThrow();
    }

    private void propose(Member by, @Nullable String base, String text) {
        desk.proposeConclusion.propose(by, wall, base, text);
    }

    private void approve(Member by) {
        desk.approveConclusion.approve(by, wall, now().revision());
    }

    @Test
    void editorCannotApproveWhatTheyWrote() {
        propose(desk.jo, null, "It holds.");
        assertThatThrownBy(() -> approve(desk.jo)).isInstanceOf(Refusal.NotAllowed.class);
        approve(desk.rana);
        assertThat(now().approved()).isTrue();
    }

    @Test
    void editorWhoWroteAnyOfItSinceTheLastApprovalCannotApprove() {
        propose(desk.jo, null, "It holds.");
        propose(desk.ada, "It holds.", "It mostly holds.");
        assertThatThrownBy(() -> approve(desk.jo)).isInstanceOf(Refusal.NotAllowed.class);
        approve(desk.rana);
        propose(desk.ada, "It mostly holds.", "It holds a bit.");
        assertThat(now().approved()).isFalse();
        assertThat(now().approvedBy()).isEmpty();
        approve(desk.jo);
        assertThat(now().approved()).isTrue();
    }

    @Test
    void checkersAndAdminsDoNotApprove() {
        propose(desk.ada, null, "It holds.");
        assertThatThrownBy(() -> approve(desk.ben)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> approve(desk.kim)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> propose(desk.kim, "It holds.", "No.")).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void conclusionChangedByTwoIsRefusedWithBothTexts() {
        propose(desk.ada, null, "It holds.");
        var first = catchThrowableOfType(Refusal.Stale.class, () -> propose(desk.ben, null, "It does not."));
        assertThat(first.conflicts())
                .containsExactly(new Refusal.Conflict("conclusion", "", "It holds.", "It does not."));
        propose(desk.ada, "It holds.", "It mostly holds.");
        assertThatThrownBy(() -> propose(desk.ben, "It holds.", "It does not.")).isInstanceOf(Refusal.Stale.class);
        assertThat(now().text()).isEqualTo("It mostly holds.");
    }

    @Test
    void conclusionSentTwiceIsProposedOnce() {
        propose(desk.ada, null, "It holds.");
        assertThatThrownBy(() -> propose(desk.ada, null, "It holds.")).isInstanceOf(Refusal.NotNow.class);
        assertThat(now().revision()).isOne();
    }

    @Test
    void approvedConclusionStaysApprovedWhenTheSameIsSentAgain() {
        propose(desk.ada, null, "It holds.\nMostly.");
        approve(desk.jo);
        assertThatThrownBy(() -> propose(desk.ada, "It holds.\r\nMostly.", "It holds.\r\nMostly."))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(now().approved()).isTrue();
    }

    @Test
    void conclusionChangedSinceItWasShownIsNotApproved() {
        propose(desk.ada, null, "It holds.");
        propose(desk.ada, "It holds.", "It mostly holds.");
        assertThatThrownBy(() -> desk.approveConclusion.approve(desk.jo, wall, 1)).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void returnedConclusionIsProposedAgainEvenUnchanged() {
        propose(desk.ada, null, "It holds.");
        desk.returnConclusion.giveBack(desk.jo, wall, "Sure?");
        assertThat(now().reason()).isEqualTo("Sure?");
        assertThatThrownBy(() -> approve(desk.jo)).isInstanceOf(Refusal.NotNow.class);
        assertThatThrownBy(() -> desk.returnConclusion.giveBack(desk.jo, wall, "Sure?"))
                .isInstanceOf(Refusal.NotNow.class);
        propose(desk.ada, "It holds.", "It holds.");
        assertThat(now().state()).isEqualTo(Conclusion.State.PROPOSED);
        assertThat(now().reason()).isEmpty();
    }

    @Test
    void returningNeedsAReason() {
        propose(desk.ada, null, "It holds.");
        assertThatThrownBy(() -> desk.returnConclusion.giveBack(desk.jo, wall, " "))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(now().state()).isEqualTo(Conclusion.State.PROPOSED);
    }

    @Test
    void thereIsNothingToApproveBeforeAnythingWasProposed() {
        assertThatThrownBy(() -> desk.approveConclusion.approve(desk.jo, wall, 1))
                .isInstanceOf(Refusal.NotFound.class);
    }
}

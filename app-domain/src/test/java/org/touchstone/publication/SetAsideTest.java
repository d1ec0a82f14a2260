package org.touchstone.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.article.MarkKind;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimWords;
import org.touchstone.claim.ClosedAs;
import org.touchstone.newsroom.MemberId;
import org.touchstone.newsroom.Refusal;

/** The second person's signature for what was set aside or closed. */
class SetAsideTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId dug = desk.claim(wall, "It was dug in 1820.");

    @BeforeEach
    void somethingIsSetAside() {
        desk.mark(desk.ada, wall, MarkKind.OPINION, "", "The view from it is lovely");
        desk.close(desk.ben, dug, ClosedAs.NOT_CHECKABLE, null, "lost");
    }

    private boolean signed() {
        return desk.review(wall).blockers().stream().noneMatch(one -> one.what() == Blocker.What.SET_ASIDE_UNSIGNED);
    }

    @Test
    void signatureStandsForTheListAsItIs() {
        assertThat(signed()).isFalse();
        desk.sign(desk.jo, wall);
        assertThat(signed()).isTrue();
    }

    @Test
    void whoSetAsideOrClosedAnyOfItCannotSign() {
        desk.mark(desk.jo, wall, MarkKind.EXTRANEOUS, "", "Share this article!");
        assertThatThrownBy(() -> desk.sign(desk.jo, wall)).isInstanceOf(Refusal.NotAllowed.class)
                .hasMessageContaining("fourEyes.setAside");
        desk.sign(desk.rana, wall);
        desk.close(desk.rana, desk.claim(wall, "Nobody knows"), ClosedAs.WITHDRAWN, null, "mistake");
        assertThatThrownBy(() -> desk.sign(desk.rana, wall)).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(signed()).isFalse();
    }

    @Test
    void onlyEditorsSign() {
        assertThatThrownBy(() -> desk.sign(desk.ada, wall)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.sign(desk.kim, wall)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void listThatChangedSinceItWasShownIsNotSigned() {
        var shown = desk.review(wall).setAside().digest();
        desk.mark(desk.ada, wall, MarkKind.EXTRANEOUS, "", "Share this article!");
        assertThatThrownBy(() -> desk.signSetAside.sign(desk.jo, wall, shown)).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void signatureIsVoidOnceASentenceMoreIsSetAside() {
        desk.sign(desk.jo, wall);
        desk.mark(desk.ada, wall, MarkKind.EXTRANEOUS, "", "Share this article!");
        assertThat(signed()).isFalse();
    }

    @Test
    void signatureIsVoidOnceAMarkIsClearedOrAnother() {
        desk.sign(desk.jo, wall);
        desk.mark(desk.ada, wall, MarkKind.NOT_CHECKABLE, "", "The view from it is lovely");
        assertThat(signed()).isFalse();
        desk.sign(desk.jo, wall);
        desk.mark(desk.ada, wall, null, "", "The view from it is lovely");
        assertThat(signed()).isFalse();
    }

    @Test
    void signatureIsVoidOnceAClaimIsClosedReopenedOrClosedOtherwise() {
        desk.sign(desk.jo, wall);
        desk.reopen(desk.ben, dug, "found");
        assertThat(signed()).isFalse();
        desk.sign(desk.jo, wall);
        desk.close(desk.ben, dug, ClosedAs.WITHDRAWN, null, "lost");
        assertThat(signed()).isFalse();
    }

    @Test
    void whatSetsNothingAsideLeavesTheSignatureStanding() {
        desk.sign(desk.jo, wall);
        desk.mark(desk.ada, wall, MarkKind.READ, "", "Share this article!");
        ClaimId built = desk.claim(wall, "The sea wall of Marlow Bay was built in 1962.");
        desk.editClaim.edit(desk.ada, built, 1, ClaimWords.of("Other words", ClaimKind.STATEMENT, "", null, null));
        assertThat(signed()).isTrue();
    }

    @Test
    void signingTwiceIsOneSignature() {
        desk.sign(desk.jo, wall);
        int entries = desk.trail.size();
        desk.sign(desk.jo, wall);
        assertThat(desk.trail.size()).isEqualTo(entries);
    }

    @Test
    void emptyListIsNotSigned() {
        ArticleId other = desk.article("Headline");
        assertThatThrownBy(() -> desk.sign(desk.jo, other)).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void noReasonCanMakeTwoListsLookAlike() {
        var by = new MemberId(1);
        var two = new SetAsideList(List.of(new SetAsideList.Sentence(1, "a", MarkKind.WAIVED, "x", by),
                new SetAsideList.Sentence(2, "b", MarkKind.OPINION, "", by)), List.of());
        var forged = new SetAsideList(List.of(new SetAsideList.Sentence(1, "a", MarkKind.WAIVED,
                "x, by=1]\nSentence[place=2, words=b, kind=OPINION, reason=", by)), List.of());
        assertThat(forged.digest()).isNotEqualTo(two.digest());
    }
}

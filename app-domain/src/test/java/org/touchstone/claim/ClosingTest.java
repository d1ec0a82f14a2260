package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.Blocker;

/** Closing, duplicates and reopening. */
class ClosingTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId dug = desk.claim(wall, "It was dug in 1820.");
    private final ClaimId older = desk.claim(wall, "The harbour is older than the wall.");

    private void close(ClaimId claimId, ClosedAs as, ClaimId duplicateOf) {
        desk.close(desk.ben, claimId, as, duplicateOf, "because");
    }

    private void cannotBeDuplicateOf(ClaimId other) {
        String before = desk.picture(dug).get();
        assertThatThrownBy(() -> close(dug, ClosedAs.DUPLICATE, other)).isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("claim.duplicateOfWhat");
        assertThat(desk.picture(dug).get()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(ClosedAs.class)
    void closingNeedsAReason(ClosedAs as) {
        assertThatThrownBy(() -> desk.close(desk.ben, dug, as, older, "  "))
                .isInstanceOfSatisfying(Refusal.Invalid.class, no -> assertThat(no.field()).isEqualTo("reason"));
        assertThat(desk.get(dug).state()).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void claimIsNoDuplicateOfItself() {
        cannotBeDuplicateOf(dug);
    }

    @Test
    void claimIsNoDuplicateOfNothing() {
        cannotBeDuplicateOf(new ClaimId(404));
        assertThatThrownBy(() -> desk.close(desk.ben, dug, ClosedAs.DUPLICATE, null, "because"))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void claimIsNoDuplicateOfAClosedOne() {
        close(older, ClosedAs.NOT_CHECKABLE, null);
        cannotBeDuplicateOf(older);
    }

    @Test
    void claimIsNoDuplicateInAnotherArticle() {
        ArticleId other = desk.article("Another headline\nThe harbour was dug in 1820.");
        cannotBeDuplicateOf(desk.claim(other, "The harbour was dug in 1820."));
    }

    @Test
    void twoClaimsCannotBeDuplicatesOfEachOther() {
        close(older, ClosedAs.DUPLICATE, dug);
        cannotBeDuplicateOf(older);
    }

    @Test
    void closingTheClaimOthersAreDuplicatesOfBlocksPublication() {
        close(older, ClosedAs.DUPLICATE, dug);
        desk.approved(dug);
        assertThat(desk.review(wall).blockers()).extracting(Blocker::what)
                .doesNotContain(Blocker.What.DUPLICATE_OF_NOTHING);
        close(dug, ClosedAs.WITHDRAWN, null);
        assertThat(desk.review(wall).blockers()).contains(
                new Blocker(Blocker.What.DUPLICATE_OF_NOTHING, 2, older.value()));
    }

    @Test
    void closingTwiceIsRefusedAndKeepsTheFirstReason() {
        close(dug, ClosedAs.WITHDRAWN, null);
        assertThatThrownBy(() -> desk.close(desk.jo, dug, ClosedAs.NOT_CHECKABLE, null, "later"))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(desk.get(dug).closing().orElseThrow().closedBy()).isEqualTo(desk.ben.memberId());
    }

    @Test
    void onlyADuplicateKeepsWhatItIsADuplicateOf() {
        close(dug, ClosedAs.WITHDRAWN, older);
        assertThat(desk.get(dug).closing().orElseThrow().duplicateOf()).isNull();
    }

    @Test
    void reopenedClaimIsAssignedToWhoeverHadIt() {
        desk.approved(dug);
        close(dug, ClosedAs.NOT_CHECKABLE, null);
        assertThat(desk.get(dug).approval()).isEmpty();
        desk.reopen(desk.jo, dug, "found");
        assertThat(desk.get(dug).state()).isEqualTo(ClaimState.ASSIGNED);
        assertThat(desk.get(dug).assignee()).contains(desk.ada.memberId());
        assertThat(desk.get(dug).closing()).isEmpty();
        assertThat(desk.get(dug).reason()).isEqualTo("found");
    }

    @Test
    void reopenedClaimNobodyHadIsOpen() {
        close(dug, ClosedAs.NOT_CHECKABLE, null);
        desk.reopen(desk.ben, dug, "found");
        assertThat(desk.get(dug).state()).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void reopeningNeedsAReason() {
        close(dug, ClosedAs.NOT_CHECKABLE, null);
        assertThatThrownBy(() -> desk.reopen(desk.ben, dug, null)).isInstanceOf(Refusal.Invalid.class);
        assertThat(desk.get(dug).state()).isEqualTo(ClaimState.CLOSED);
    }

    @Test
    void numberOfAWithdrawnClaimIsNeverGivenToAnother() {
        close(older, ClosedAs.WITHDRAWN, null);
        ClaimId next = desk.claim(wall, "It was dug in 1820.");
        assertThat(desk.get(next).number()).isEqualTo(3);
    }

    @Test
    void numberOfARemovedCitationIsNeverGivenToAnother() {
        desk.proposed(dug);
        var source = desk.get(dug).citation(1).sourceId();
        desk.removeCitation(desk.ada, dug, 1);
        desk.cite(desk.ada, dug, source, Stance.SUPPORTS);
        assertThat(desk.get(dug).citations()).extracting(Citation::number).containsExactly(2);
    }
}

package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceKind;

/** Two claims made of one, and one of two. */
class SplitAndMergeTest {

    private static final String BOTH = "It cost 4 million crowns and has never been flooded";

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId articleId = desk.article();
    private final ClaimId claim = desk.claim(articleId, BOTH);

    private ClaimId split(String words) {
        return desk.splitClaim.split(desk.ben, claim, desk.get(claim).revision(), desk.words(articleId, words), null);
    }

    private List<String> words(ClaimId claimId) {
        return desk.get(claimId).anchorsIn(desk.draft(articleId).draftId()).stream().map(Anchor::exact).toList();
    }

    @Test
    void splitWordsBecomeAClaimOfTheirOwnWithTheCitations() {
        desk.cite(desk.ben, claim, desk.source(SourceKind.DATA, "Accounts", "Town"), Stance.SUPPORTS);
        ClaimId second = split("has never been flooded");
        assertThat(words(second)).containsExactly("has never been flooded");
        assertThat(words(claim)).containsExactly("It cost 4 million crowns and");
        assertThat(desk.get(second).citations()).hasSize(1);
        assertThat(desk.get(second).state()).isEqualTo(ClaimState.OPEN);
        assertThat(desk.verifyAudit.verify(desk.kim).faults()).isEmpty();
    }

    @Test
    void wordsTakenFromTheMiddleLeaveTwoPlaces() {
        split("4 million crowns");
        assertThat(words(claim)).containsExactly("It cost", "and has never been flooded");
    }

    @Test
    void splitMustLeaveSomethingAndTakeOnlyTheClaimsOwnWords() {
        assertThatThrownBy(() -> split(BOTH)).isInstanceOf(Refusal.Invalid.class).hasMessage("split.nothingLeft");
        assertThatThrownBy(() -> split("built in 1962")).isInstanceOf(Refusal.Invalid.class)
                .hasMessage("split.outside");
    }

    @Test
    void splitOfWhatSomebodyChangedMeanwhileIsRefused() {
        int seen = desk.get(claim).revision();
        desk.assign(claim, desk.ada);
        assertThatThrownBy(() -> desk.splitClaim.split(desk.ben, claim, seen,
                desk.words(articleId, "has never been flooded"), null)).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void splittingAnApprovedClaimLapsesItsApproval() {
        desk.approved(claim);
        split("has never been flooded");
        assertThat(desk.get(claim).lapsed()).isTrue();
    }

    @Test
    void claimThatStaysTakesPlacesAndCitationsAndTheOtherIsItsDuplicate() {
        ClaimId other = desk.claim(articleId, "built in 1962");
        desk.cite(desk.ben, other, desk.source(SourceKind.DATA, "Accounts", "Town"), Stance.SUPPORTS);
        desk.mergeClaims.merge(desk.ben, other, desk.get(other).revision(), claim, "They say the same.");
        assertThat(words(claim)).containsExactly("built in 1962", BOTH);
        assertThat(desk.get(claim).citations()).hasSize(1);
        assertThat(desk.get(other).closing().orElseThrow().duplicateOf()).isEqualTo(claim);
        assertThat(desk.verifyAudit.verify(desk.kim).faults()).isEmpty();
    }

    @Test
    void claimIsNotMergedWithItselfNorWithAClosedOne() {
        ClaimId other = desk.claim(articleId, "built in 1962");
        assertThatThrownBy(() -> desk.mergeClaims.merge(desk.ben, claim, desk.get(claim).revision(), claim, "why"))
                .isInstanceOf(Refusal.Invalid.class);
        desk.close(desk.ben, other, ClosedAs.WITHDRAWN, null, "A slip.");
        assertThatThrownBy(() -> desk.mergeClaims.merge(desk.ben, claim, desk.get(claim).revision(), other, "why"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.mergeClaims.merge(desk.ben, other, desk.get(other).revision(), claim, "why"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void claimThatSomebodyRewordedIsNotClosedAsTheSameUnseen() {
        ClaimId other = desk.claim(articleId, "built in 1962");
        int before = desk.get(other).revision();
        desk.editClaim.edit(desk.ada, other, before,
                ClaimWords.of("Nobody dug it.", ClaimKind.STATEMENT, "", null, null));
        assertThatThrownBy(() -> desk.mergeClaims.merge(desk.ben, other, before, claim, "They say the same."))
                .isInstanceOf(Refusal.Overtaken.class);
        assertThat(desk.get(other).state()).isNotEqualTo(ClaimState.CLOSED);
    }
}

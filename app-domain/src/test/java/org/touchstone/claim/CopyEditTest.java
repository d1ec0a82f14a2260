package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.Blocker;

/** A declared copy edit keeps the approval until an editor confirms it, and is refused where it is none. */
class CopyEditTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId claim = desk.claim(wall, "The harbour is older than the wall.");

    @BeforeEach
    void claimIsApproved() {
        desk.approved(claim);
    }

    private static ClaimWords words(String wording) {
        return ClaimWords.of(wording, ClaimKind.STATEMENT, "", null, null);
    }

    private void copyEdit(String wording) {
        desk.copyEditClaim.edit(desk.ben, claim, desk.get(claim).revision(), words(wording));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "It cost 4 million crowns. | It cost 5 million crowns. | copyEdit.number",
        "It cost four million. | It cost five million. | copyEdit.number",
        "Most of them left. | Some of them left. | copyEdit.number",
        "It rose by 4 percent. | It rose by 4%. | copyEdit.number",
        "The mayor did it. | The mayor did not do it. | copyEdit.negation",
        "They didn't pay. | They did pay. | copyEdit.negation",
        "The wall in Marlow Bay fell. | The wall in Port Ellis fell. | copyEdit.name",
        "Orlin paid for it. | Pike paid for it. | copyEdit.name"})
    void numberNegationOrNameTouchedIsNoCopyEdit(String before, String after, String why) {
        assertThat(CopyEdit.refused(words(before), words(after))).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "The harbour is older then the wall. | The harbour is older than the wall.",
        "It don’t hold. | It don't hold.",
        "The wall, built in 1962, cost 4 million. | This wall – built in 1962 – cost 4 million."})
    void spellingAndPunctuationAreACopyEdit(String before, String after) {
        assertThat(CopyEdit.refused(words(before), words(after))).isEmpty();
    }

    @Test
    void anythingButTheWordingIsNoCopyEdit() {
        assertThat(CopyEdit.refused(words("It fell."), ClaimWords.of("It fell.", ClaimKind.QUOTATION, "Tam Orlin", null,
                null))).contains("copyEdit.otherField");
    }

    @Test
    void approvalStaysAndWaitsForAnEditor() {
        copyEdit("The harbour is older than this wall.");
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(desk.get(claim).copyEdited()).isTrue();
        assertThat(desk.review(wall).blockers()).extracting(Blocker::what).contains(Blocker.What.CLAIM_COPY_EDITED);
        desk.confirmCopyEdit.confirm(desk.jo, claim, desk.get(claim).revision());
        assertThat(desk.get(claim).copyEdited()).isFalse();
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(desk.review(wall).blockers()).extracting(Blocker::what)
                .doesNotContain(Blocker.What.CLAIM_COPY_EDITED);
    }

    @Test
    void whoMadeTheCopyEditCannotConfirmIt() {
        desk.copyEditClaim.edit(desk.rana, claim, desk.get(claim).revision(),
                words("The harbour is older than this wall."));
        assertThatThrownBy(() -> desk.confirmCopyEdit.confirm(desk.rana, claim, desk.get(claim).revision()))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.confirmCopyEdit.confirm(desk.ben, claim, desk.get(claim).revision()))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void whatIsNoCopyEditIsRefusedAndChangesNothing() {
        String before = desk.picture(claim).get();
        assertThatThrownBy(() -> copyEdit("The harbour is not older than the wall.")).isInstanceOf(Refusal.Invalid.class);
        assertThat(desk.picture(claim).get()).isEqualTo(before);
    }

    @Test
    void realChangeAfterACopyEditLapsesTheApproval() {
        copyEdit("The harbour is older than this wall.");
        desk.editClaim.edit(desk.ben, claim, desk.get(claim).revision(), words("The harbour is the oldest."));
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.PROPOSED);
        assertThat(desk.get(claim).copyEdited()).isFalse();
    }

    @Test
    void onlyWhatIsConfirmedWasSeen() {
        copyEdit("The harbour is older than this wall.");
        int seen = desk.get(claim).revision();
        copyEdit("This harbour is older than this wall.");
        assertThatThrownBy(() -> desk.confirmCopyEdit.confirm(desk.jo, claim, seen)).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void nothingWaitsToBeConfirmedWhereNothingWasEdited() {
        assertThatThrownBy(() -> desk.confirmCopyEdit.confirm(desk.jo, claim, desk.get(claim).revision()))
                .isInstanceOf(Refusal.NotNow.class);
    }
}

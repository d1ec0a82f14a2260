package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.touchstone.Newsdesk.use;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.DeskClock;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** Changes of different fields are put together; a stale one is refused with both texts. */
class VersionsTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId claim = desk.makeClaim.make(desk.ben, desk.draft(wall).draftId(),
            desk.words(wall, "It was dug in 1820."), "The harbour was dug in 1820.", ClaimKind.QUOTATION, "Tam Orlin");
    private final int seen = desk.get(claim).revision();

    private static ClaimWords words(String wording, String claimant) {
        return ClaimWords.of(wording, ClaimKind.QUOTATION, claimant, null, null);
    }

    @Test
    void changesOfDifferentFieldsArePutTogether() {
        desk.editClaim.edit(desk.ada, claim, seen, words("The harbour was dug by hand.", "Tam Orlin"));
        desk.editClaim.edit(desk.ben, claim, seen, words("The harbour was dug in 1820.", "Mo Pike"));
        assertThat(desk.get(claim).words()).isEqualTo(words("The harbour was dug by hand.", "Mo Pike"));
    }

    @Test
    void changesOfOneFieldAreRefusedWithBothTexts() {
        desk.editClaim.edit(desk.ada, claim, seen, words("The harbour was dug by hand.", "Tam Orlin"));
        var picture = desk.picture(claim);
        String before = picture.get();
        var stale = catchThrowableOfType(Refusal.Stale.class, () -> desk.editClaim.edit(desk.ben, claim, seen,
                words("The harbour was dug in 1821.", "Mo Pike")));
        assertThat(stale.conflicts()).containsExactly(new Refusal.Conflict("wording", "The harbour was dug in 1820.",
                "The harbour was dug by hand.", "The harbour was dug in 1821."));
        assertThat(picture.get()).isEqualTo(before);
    }

    @Test
    void formSentTwiceChangesOnce() {
        desk.editClaim.edit(desk.ada, claim, seen, words("The harbour was dug by hand.", "Tam Orlin"));
        String after = desk.picture(claim).get();
        desk.editClaim.edit(desk.ada, claim, seen, words("The harbour was dug by hand.", "Tam Orlin"));
        assertThat(desk.picture(claim).get()).isEqualTo(after);
    }

    @Test
    void lineEndsOfABrowserAreNoChange() {
        desk.editClaim.edit(desk.ada, claim, seen, ClaimWords.of("The harbour was dug in 1820.",
                ClaimKind.QUOTATION, "Tam Orlin", null, "Minutes\nof May"));
        String after = desk.picture(claim).get();
        desk.editClaim.edit(desk.ben, claim, desk.get(claim).revision(), ClaimWords.of("The harbour was dug in 1820.",
                ClaimKind.QUOTATION, "Tam Orlin", null, "Minutes\r\nof May"));
        assertThat(desk.picture(claim).get()).isEqualTo(after);
    }

    @Test
    void versionThatNeverWasIsNotFound() {
        assertThatThrownBy(() -> desk.editClaim.edit(desk.ada, claim, 77, words("x", "y")))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void citationChangedByTwoIsRefusedWithBothTexts() {
        SourceId source = desk.source(SourceKind.DATA, "Accounts", "Council");
        desk.cite(desk.ada, claim, source, Stance.SUPPORTS);
        int shown = desk.get(claim).revision();
        desk.changeCitation.change(desk.ada, claim, 1, shown, use(Stance.REFUTES));
        var other = new Citation.Use(Stance.SUPPORTS, "page 9", "built in 1962", DeskClock.TODAY, "");
        var stale = catchThrowableOfType(Refusal.Stale.class,
                () -> desk.changeCitation.change(desk.ben, claim, 1, shown, other));
        assertThat(stale.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.theirs()).contains("REFUTES").contains("page 4");
            assertThat(conflict.yours()).contains("SUPPORTS").contains("page 9");
        });
        desk.changeCitation.change(desk.ada, claim, 1, shown, use(Stance.REFUTES));
        assertThat(desk.get(claim).citation(1).stance()).isEqualTo(Stance.REFUTES);
    }

    @Test
    void placesMovedByTwoAreRefusedWithBothTexts() {
        var draftId = desk.draft(wall).draftId();
        desk.recutClaim.recut(desk.ada, claim, seen, draftId, List.of(desk.words(wall, "dug in 1820")));
        var stale = catchThrowableOfType(Refusal.Stale.class, () -> desk.recutClaim.recut(desk.ben, claim, seen,
                draftId, List.of(desk.words(wall, "It was dug"))));
        assertThat(stale.conflicts()).containsExactly(
                new Refusal.Conflict("selection", "It was dug in 1820.", "dug in 1820", "It was dug"));
        int after = desk.get(claim).revision();
        desk.recutClaim.recut(desk.ada, claim, seen, draftId, List.of(desk.words(wall, "dug in 1820")));
        assertThat(desk.get(claim).revision()).isEqualTo(after);
    }

    @Test
    void everyActIsKeptAsARevision() {
        desk.approved(claim);
        assertThat(desk.revisions.ofClaim(claim)).extracting(ClaimRevision::act).containsExactly(ClaimAct.MAKE,
                ClaimAct.ASSIGN, ClaimAct.CITE, ClaimAct.PROPOSE, ClaimAct.APPROVE);
        assertThat(desk.revisions.ofClaim(claim)).extracting(ClaimRevision::revision).containsExactly(1, 2, 3, 4, 5);
        assertThat(desk.revisions.ofClaim(claim).get(3).snapshot()
                .differences(desk.revisions.ofClaim(claim).get(2).snapshot()))
                .containsExactly("rating", "rationale", "state");
    }

    @Test
    void snapshotIsReadAsItWasWritten() {
        var snapshot = new Snapshot(new java.util.TreeMap<>(java.util.Map.of("wording", "a=b\\n\n\r\\", "kind", "x")));
        assertThat(Snapshot.decoded(snapshot.encoded())).isEqualTo(snapshot);
        assertThat(snapshot.encoded().lines()).hasSize(2);
    }

    @Test
    void quotationConfirmedNeedsItsClaimant() {
        assertThatThrownBy(() -> ClaimWords.of("So it is.", ClaimKind.QUOTATION, " ", Attribution.CONFIRMED, null))
                .isInstanceOfSatisfying(Refusal.Invalid.class, no -> assertThat(no.field()).isEqualTo("claimant"));
    }

    @Test
    void claimantTakenAwayByOneAndConfirmedByAnotherIsRefused() {
        desk.editClaim.edit(desk.ada, claim, seen, words("The harbour was dug in 1820.", ""));
        assertThatThrownBy(() -> desk.editClaim.edit(desk.ben, claim, seen, ClaimWords.of(
                "The harbour was dug in 1820.", ClaimKind.QUOTATION, "Tam Orlin", Attribution.CONFIRMED, null)))
                .isInstanceOf(Refusal.Invalid.class);
    }
}

package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.DeskClock;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** Nobody decides on a claim that is not any more what they had in sight; changes of other fields are put together. */
class InSightTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId claim = desk.claim(wall, "The sea wall of Marlow Bay was built in 1962.");
    private final SourceId register = desk.source(SourceKind.PRIMARY_DOCUMENT, "Register", "Archive");

    private int shown() {
        return desk.get(claim).revision();
    }

    private void assigned() {
        desk.assign(claim, desk.ada);
        desk.cite(desk.ada, claim, register, Stance.SUPPORTS);
    }

    private void proposed() {
        assigned();
        desk.propose(desk.ada, claim, "TRUE", "The register says so.");
    }

    private void reworded(String wording) {
        desk.editClaim.edit(desk.ben, claim, shown(), ClaimWords.of(wording, ClaimKind.STATEMENT, "", null, null));
    }

    private Refusal.Overtaken overtaken(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        var picture = desk.picture(claim);
        String before = picture.get();
        var refusal = catchThrowableOfType(Refusal.Overtaken.class, act);
        assertThat(refusal).as("refused as overtaken").isNotNull();
        assertThat(picture.get()).isEqualTo(before);
        return refusal;
    }

    @Test
    void verdictIsNotProposedOnWordsTheCheckerDidNotSee() {
        assigned();
        int shown = shown();
        reworded("The sea wall was built in 1963.");
        assertThat(overtaken(() -> desk.proposeVerdict.propose(desk.ada, claim, shown, "TRUE", "So it is."))
                .conflicts()).containsExactly(new Refusal.Conflict("wording",
                        "The sea wall of Marlow Bay was built in 1962.", "The sea wall was built in 1963.", ""));
        desk.proposeVerdict.propose(desk.ada, claim, shown(), "FALSE", "It was 1962.");
    }

    @Test
    void whatTheCheckersDidThemselvesTheyKnow() {
        desk.assign(claim, desk.ada);
        int shown = shown();
        desk.cite(desk.ada, claim, register, Stance.SUPPORTS);
        desk.proposeVerdict.propose(desk.ada, claim, shown, "TRUE", "The register says so.");
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void verdictIsNotProposedPastASourceSomebodyElseCited() {
        assigned();
        int shown = shown();
        desk.cite(desk.ben, claim, desk.source(SourceKind.DATA, "Soundings", "Harbour"), Stance.REFUTES);
        assertThat(overtaken(() -> desk.proposeVerdict.propose(desk.ada, claim, shown, "TRUE", "So it is."))
                .conflicts()).singleElement().satisfies(change -> {
                    assertThat(change.field()).isEqualTo("citation.2");
                    assertThat(change.before()).isEmpty();
                    assertThat(change.theirs()).contains("REFUTES");
                });
    }

    @Test
    void sourceCorrectedBySomebodyElseIsNotOverlooked() {
        assigned();
        int shown = shown();
        desk.correctSource.correct(desk.ben, register, Newsdesk.details(SourceKind.PRIMARY_DOCUMENT, "Register",
                "Archive"), Newsdesk.details(SourceKind.PRIMARY_DOCUMENT, "Register of 1961", "Archive"));
        assertThat(overtaken(() -> desk.proposeVerdict.propose(desk.ada, claim, shown, "TRUE", "So it is."))
                .conflicts()).extracting(Refusal.Conflict::field).containsExactly("source");
    }

    @Test
    void whoMayNotKnowOfASourceIsNotToldOfIt() {
        assigned();
        int shown = shown();
        SourceId secret = desk.addSource.add(desk.ben, Newsdesk.details(SourceKind.INTERVIEW, "Whispers", "Nobody"),
                true);
        desk.cite(desk.ben, claim, secret, Stance.REFUTES);
        desk.proposeVerdict.propose(desk.ada, claim, shown, "TRUE", "So it is.");
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void changedAndChangedBackIsAsItWas() {
        assigned();
        int shown = shown();
        String before = desk.get(claim).words().wording();
        reworded("Something else.");
        reworded(before);
        desk.proposeVerdict.propose(desk.ada, claim, shown, "TRUE", "So it is.");
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void verdictIsNotReturnedThatTheEditorDidNotSee() {
        proposed();
        int shown = shown();
        desk.takeBack(desk.ada, claim);
        desk.propose(desk.ada, claim, "FALSE", "I misread it.");
        assertThat(overtaken(() -> desk.returnVerdict.giveBack(desk.jo, claim, shown, "Why true?")).conflicts())
                .extracting(Refusal.Conflict::field).containsExactlyInAnyOrder("rating", "rationale");
        desk.returnVerdict.giveBack(desk.jo, claim, shown(), "Why?");
    }

    @Test
    void approvedMeanwhileIsNotReturnedByTheWay() {
        proposed();
        int shown = shown();
        desk.approve(desk.rana, claim);
        assertThat(overtaken(() -> desk.returnVerdict.giveBack(desk.jo, claim, shown, "Why?")).conflicts())
                .containsExactly(new Refusal.Conflict("state", "PROPOSED", "APPROVED", ""));
    }

    @Test
    void claimIsNotClosedOverAVerdictNobodyLookedAt() {
        assigned();
        int shown = shown();
        desk.propose(desk.ada, claim, "TRUE", "The register says so.");
        assertThat(overtaken(() -> desk.closeClaim.close(desk.ben, claim, shown, ClosedAs.WITHDRAWN, null, "a slip"))
                .conflicts()).extracting(Refusal.Conflict::field).contains("state", "rating");
    }

    @Test
    void closingThatWasDoneAnewIsNotReopenedUnread() {
        desk.close(desk.ben, claim, ClosedAs.NOT_CHECKABLE, null, "lost");
        int shown = shown();
        desk.reopen(desk.ada, claim, "found");
        desk.close(desk.ben, claim, ClosedAs.WITHDRAWN, null, "a slip");
        assertThat(overtaken(() -> desk.reopenClaim.reopen(desk.jo, claim, shown, "found")).conflicts())
                .extracting(Refusal.Conflict::field).containsExactlyInAnyOrder("closedAs", "closingReason");
    }

    @Test
    void claimGivenToAnotherIsNotPutBackOrFlaggedByMistake() {
        desk.assign(claim, desk.ada);
        int shown = shown();
        desk.assign(desk.rana, List.of(claim), desk.ben.memberId(), null, null);
        assertThat(overtaken(() -> desk.unassignClaim.unassign(desk.jo, claim, shown, "ill")).conflicts())
                .extracting(Refusal.Conflict::field).containsExactly("assignee");
        overtaken(() -> desk.waitForSomeone.waitFor(desk.jo, claim, shown, "the mayor", DeskClock.TODAY));
    }

    @Test
    void flagChangedBySomebodyElseIsNotOverwritten() {
        desk.assign(claim, desk.ada);
        int shown = shown();
        desk.waitFor(desk.jo, claim, "the archive", DeskClock.TODAY);
        assertThat(overtaken(() -> desk.waitForSomeone.waitFor(desk.ada, claim, shown, "the mayor", DeskClock.TODAY))
                .conflicts()).extracting(Refusal.Conflict::field).containsExactly("waiting");
    }

    @Test
    void assigningGoesThroughWhileSomebodyEditsTheWording() {
        int shown = shown();
        reworded("The sea wall was built in 1963.");
        desk.assignClaims.assign(desk.jo, List.of(new RevisionId(claim, shown)), desk.ada.memberId(), null, null);
        assertThat(desk.get(claim).assignee()).contains(desk.ada.memberId());
        assertThat(desk.get(claim).words().wording()).isEqualTo("The sea wall was built in 1963.");
    }

    @Test
    void dueDayAndPriorityChangedByTwoArePutTogether() {
        desk.assign(claim, desk.ada);
        int shown = shown();
        var seen = List.of(new RevisionId(claim, shown));
        desk.assignClaims.assign(desk.jo, seen, desk.ada.memberId(), DeskClock.TODAY, Priority.NORMAL);
        desk.assignClaims.assign(desk.rana, seen, desk.ada.memberId(), null, Priority.HIGH);
        assertThat(desk.get(claim).due()).contains(DeskClock.TODAY);
        assertThat(desk.get(claim).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void claimTakenByTwoIsTheFirsts() {
        var seen = List.of(new RevisionId(claim, shown()));
        desk.assignClaims.assign(desk.ada, seen, desk.ada.memberId(), null, null);
        assertThat(overtaken(() -> desk.assignClaims.assign(desk.ben, seen, desk.ben.memberId(), null, null))
                .conflicts()).containsExactly(new Refusal.Conflict("assignee", "", desk.ada.memberId().toString(),
                        desk.ben.memberId().toString()));
    }

    @Test
    void claimNobodyHasAnyMoreIsNotJustGivenANewDay() {
        desk.assign(claim, desk.ada);
        var seen = List.of(new RevisionId(claim, shown()));
        desk.unassign(desk.ada, claim, "no time");
        assertThat(overtaken(() -> desk.assignClaims.assign(desk.jo, seen, desk.ada.memberId(), DeskClock.TODAY, null))
                .conflicts()).extracting(Refusal.Conflict::field).containsExactly("assignee");
    }

    @Test
    void citationChangedBySomebodyElseIsNotTakenOffUnread() {
        assigned();
        int shown = shown();
        desk.changeCitation.change(desk.ben, claim, 1, shown, Newsdesk.use(Stance.REFUTES));
        overtaken(() -> desk.removeCitation.remove(desk.ada, claim, 1, shown));
        desk.removeCitation.remove(desk.ada, claim, 1, shown());
    }

    @Test
    void everyChangeNamesAVersionThatWas() {
        assigned();
        assertThatThrownBy(() -> desk.proposeVerdict.propose(desk.ada, claim, 0, "TRUE", "So."))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.closeClaim.close(desk.ada, claim, 77, ClosedAs.WITHDRAWN, null, "So."))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.assignClaims.assign(desk.jo, List.of(new RevisionId(claim, 77)),
                desk.ben.memberId(), null, null)).isInstanceOf(Refusal.NotFound.class);
    }
}

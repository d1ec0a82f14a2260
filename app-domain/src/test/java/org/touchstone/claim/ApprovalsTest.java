package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceKind;

/** Editors at 23:30: what they are shown, what changed since they looked, and approving several together. */
class ApprovalsTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId built = desk.claim(wall, "was built in 1962");
    private final ClaimId dug = desk.claim(wall, "It was dug in 1820.");

    private int show(ClaimId claim) {
        return desk.showForApproval.show(desk.jo, claim).sheet().revision();
    }

    private void refusedTogether(String key) {
        var picture = desk.picture(built);
        String before = picture.get();
        assertThatThrownBy(() -> desk.approveTogether.approve(desk.jo, Map.of(built, desk.get(built).revision())))
                .isInstanceOf(Refusal.NotNow.class).hasMessageContaining(key);
        assertThat(picture.get()).isEqualTo(before);
    }

    @Test
    void proposalIsShownWithItsWordsInTheirSentence() {
        desk.proposed(built);

        var proposal = desk.showForApproval.show(desk.jo, built);

        assertThat(proposal.places()).containsExactly(new ShowForApproval.InSentence(
                "The sea wall of Marlow Bay ", "was built in 1962", "."));
        assertThat(proposal.changed()).isNull();
        assertThatThrownBy(() -> desk.showForApproval.show(desk.ada, built)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void editorIsToldWhatChangedSinceTheyLastSawItHoweverOftenTheyLook() {
        desk.proposed(built);
        int first = show(built);
        assertThat(show(built)).isEqualTo(first);
        assertThat(desk.showForApproval.show(desk.jo, built).changed()).isNull();

        desk.giveBack(desk.jo, built, "Which page?");
        desk.cite(desk.ada, built, desk.source(SourceKind.DATA, "Accounts", "Council"), Stance.SUPPORTS);
        desk.propose(desk.ada, built, "MOSTLY_TRUE", "The register says so, and the accounts.");

        for (int look = 0; look < 2; look++) {
            var proposal = desk.showForApproval.show(desk.jo, built);
            assertThat(proposal.base()).isEqualTo(first);
            assertThat(proposal.changed()).isNotNull();
            assertThat(proposal.changed().changes()).extracting(HistoryStep.Change::field)
                    .containsExactly("citation.2", "rating", "rationale");
        }
        assertThat(desk.showForApproval.show(desk.rana, built).changed()).isNull();
    }

    @Test
    void lowRiskProposalsAreApprovedTogetherOnceSeenAndAuditedSingly() {
        desk.proposed(built);
        desk.proposed(dug);
        assertThat(desk.seeApprovals.see(desk.jo, List.of(built, dug)).values())
                .allMatch(standing -> standing.lowRisk() && !standing.seen());
        refusedTogether("lowRisk.unseen");

        int approved = desk.approveTogether.approve(desk.jo, Map.of(built, show(built), dug, show(dug)));

        assertThat(approved).isEqualTo(2);
        assertThat(List.of(desk.get(built), desk.get(dug))).extracting(Claim::state)
                .containsOnly(ClaimState.APPROVED);
        assertThat(desk.board.happened().subList(desk.board.happened().size() - 2, desk.board.happened().size()))
                .extracting(event -> event.act() + " " + event.subject())
                .containsExactly("claim.approve claim/" + built, "claim.approve claim/" + dug);
    }

    @Test
    void nothingIsApprovedWhenOneOfThemIsNotAnyMoreWhatWasShown() {
        desk.proposed(built);
        desk.proposed(dug);
        int seen = show(built);
        int other = show(dug);
        desk.editClaim.edit(desk.ben, dug, other, ClaimWords.of("Dug in 1821.", ClaimKind.STATEMENT, "", null, null));

        assertThatThrownBy(() -> desk.approveTogether.approve(desk.jo, Map.of(built, seen, dug, other)))
                .isInstanceOf(Refusal.NotNow.class).hasMessageContaining("lowRisk.unseen");
        show(dug);
        assertThatThrownBy(() -> desk.approveTogether.approve(desk.jo, Map.of(dug, other)))
                .isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> desk.approveTogether.approve(desk.jo, Map.of())).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void anyRatingButTheBestIsApprovedByItself() {
        desk.assign(built, desk.ada);
        desk.cite(desk.ada, built, desk.source(SourceKind.DATA, "Register", "Archive"), Stance.SUPPORTS);
        desk.propose(desk.ada, built, "MOSTLY_TRUE", "Nearly.");
        show(built);
        refusedTogether("lowRisk.rating");
    }

    @Test
    void sourcesThatRefuteOrOnlyTwoInterviewsAreLookedAtOneByOne() {
        desk.assign(built, desk.ada);
        desk.cite(desk.ada, built, desk.source(SourceKind.INTERVIEW, "Orlin", "Orlin"), Stance.SUPPORTS);
        desk.cite(desk.ada, built, desk.source(SourceKind.INTERVIEW, "Pike", "Pike"), Stance.SUPPORTS);
        desk.propose(desk.ada, built, "TRUE", "Both say so.");
        show(built);
        refusedTogether("lowRisk.sourcing");

        desk.cite(desk.ada, built, desk.source(SourceKind.DATA, "Register", "Archive"), Stance.SUPPORTS);
        desk.cite(desk.ada, built, desk.source(SourceKind.OTHER, "Postcard", "Attic"), Stance.REFUTES);
        show(built);
        refusedTogether("lowRisk.sourcing");
    }

    @Test
    void whatIsTalkedAboutOrLapsedIsApprovedByItself() {
        desk.approved(built);
        desk.cite(desk.ada, built, desk.source(SourceKind.DATA, "Accounts", "Council"), Stance.SUPPORTS);
        show(built);
        refusedTogether("lowRisk.lapsed");

        desk.proposed(dug);
        int seen = show(dug);
        desk.writeNote.write(desk.ben, dug, "The other register says 1821.");
        assertThatThrownBy(() -> desk.approveTogether.approve(desk.jo, Map.of(dug, seen)))
                .isInstanceOf(Refusal.NotNow.class).hasMessageContaining("lowRisk.talk");
    }

    @Test
    void whatTheEditorWroteIsNotApprovedTogetherEither() {
        desk.proposed(built);
        desk.editClaim.edit(desk.jo, built, desk.get(built).revision(),
                ClaimWords.of("Finished in 1962.", ClaimKind.STATEMENT, "", null, null));
        int seen = show(built);
        assertThatThrownBy(() -> desk.approveTogether.approve(desk.jo, Map.of(built, seen)))
                .isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("fourEyes.wroteIt");
    }
}

package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.Blocker;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** One source, many claims: what becomes of them when it is corrected, withdrawn or reinstated. */
class WithdrawnSourceTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId built = desk.claim(wall, "The sea wall of Marlow Bay was built in 1962.");
    private final ClaimId dug = desk.claim(wall, "It was dug in 1820.");
    private final SourceId register = desk.source(SourceKind.PRIMARY_DOCUMENT, "Register of works", "Town archive");

    private void proposed(ClaimId claim) {
        desk.assign(claim, desk.ada);
        desk.cite(desk.ada, claim, register, Stance.SUPPORTS);
        desk.propose(desk.ada, claim, "TRUE", "The register says so.");
    }

    private void approved(ClaimId claim) {
        proposed(claim);
        desk.approve(desk.jo, claim);
    }

    @Test
    void withdrawnSourceFlagsEveryClaimThatLeansOnItAndLapsesTheirApprovals() {
        approved(built);
        proposed(dug);

        desk.withdrawSource.withdraw(desk.ben, register, "The archive calls it a forgery.");

        assertThat(desk.get(built).state()).isEqualTo(ClaimState.ASSIGNED);
        assertThat(desk.get(built).lapsed()).isTrue();
        assertThat(desk.get(built).attention()).map(Attention::sourceId).contains(register);
        assertThat(desk.get(dug).state()).isEqualTo(ClaimState.PROPOSED);
        assertThat(desk.get(dug).attention()).isPresent();
        assertThat(desk.board.happened()).extracting(event -> event.act())
                .endsWith("source.withdraw", "claim.source_changed", "claim.lapse", "claim.source_changed");
    }

    @Test
    void correctedSourceFlagsToo() {
        approved(built);

        desk.correctSource.correct(desk.ben, register, desk.sources.seenBy(desk.ben.memberId(), register).details(),
                Newsdesk.details(SourceKind.PRIMARY_DOCUMENT, "Register of works, volume 2", "Town archive"));

        assertThat(desk.get(built).state()).isEqualTo(ClaimState.PROPOSED);
        assertThat(desk.get(built).attention()).isPresent();
    }

    @Test
    void attachedFileLapsesWithoutAFlag() {
        approved(built);

        desk.attachFile.attach(desk.ben, register, "page.pdf", "application/pdf", new byte[] {1});

        assertThat(desk.get(built).state()).isEqualTo(ClaimState.PROPOSED);
        assertThat(desk.get(built).attention()).isEmpty();
    }

    @Test
    void withdrawnSourceCountsForNoVerdictAndIsNotCitedAnew() {
        desk.withdrawSource.withdraw(desk.ben, register, "A forgery.");
        assertThatThrownBy(() -> desk.cite(desk.ada, built, register, Stance.SUPPORTS))
                .isInstanceOf(Refusal.NotNow.class).hasMessageContaining("source.withdrawn");

        desk.reinstateSource.reinstate(desk.ben, register);
        proposed(built);
        desk.withdrawSource.withdraw(desk.ben, register, "A forgery after all.");
        desk.takeBack(desk.ada, built);
        assertThatThrownBy(() -> desk.propose(desk.ada, built, "TRUE", "It says so."))
                .isInstanceOf(Refusal.Invalid.class).hasMessageContaining("sourcing.nonePublic");
    }

    @Test
    void sourceIsWithdrawnOnceAndWithAReason() {
        assertThatThrownBy(() -> desk.withdrawSource.withdraw(desk.ben, register, " "))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> desk.reinstateSource.reinstate(desk.ben, register))
                .isInstanceOf(Refusal.NotNow.class);
        desk.withdrawSource.withdraw(desk.ben, register, "A forgery.");
        assertThatThrownBy(() -> desk.withdrawSource.withdraw(desk.ben, register, "Again."))
                .isInstanceOf(Refusal.NotNow.class);
        assertThatThrownBy(() -> desk.withdrawSource.withdraw(desk.kim, register, "Again."))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void strangerToAConfidentialSourceCannotWithdrawIt() {
        SourceId secret = desk.addSource.add(desk.ben,
                Newsdesk.details(SourceKind.INTERVIEW, "The harbour master", "The harbour master"), true);
        assertThatThrownBy(() -> desk.withdrawSource.withdraw(desk.jo, secret, "No."))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void flaggedClaimIsNotApprovedUntilItsAssigneeOrAnEditorAttendedToIt() {
        proposed(built);
        desk.correctSource.correct(desk.ben, register, desk.sources.seenBy(desk.ben.memberId(), register).details(),
                Newsdesk.details(SourceKind.PRIMARY_DOCUMENT, "Register of works, volume 2", "Town archive"));
        int seen = desk.get(built).revision();

        assertThatThrownBy(() -> desk.approve(desk.jo, built)).isInstanceOf(Refusal.NotNow.class)
                .hasMessageContaining("claim.attentionFirst");
        assertThatThrownBy(() -> desk.attendToClaim.attend(desk.ben, built, seen))
                .isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("claim.notAssignee");
        assertThat(desk.review(wall).blockers()).extracting(Blocker::what)
                .contains(Blocker.What.CLAIM_NEEDS_ATTENTION, Blocker.What.CLAIM_UNDECIDED);

        desk.attendToClaim.attend(desk.ada, built, seen);

        assertThat(desk.board.happened()).last().extracting(event -> event.act()).isEqualTo("claim.attend");
        assertThat(desk.get(built).attention()).isEmpty();
        desk.approve(desk.jo, built);
        assertThatThrownBy(() -> desk.attendToClaim.attend(desk.jo, built, desk.get(built).revision()))
                .isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void nobodyAttendsToWhatTheyHaveNotSeen() {
        proposed(built);
        desk.withdrawSource.withdraw(desk.ben, register, "A forgery.");
        int seen = desk.get(built).revision();
        desk.reinstateSource.reinstate(desk.ben, register);

        assertThatThrownBy(() -> desk.attendToClaim.attend(desk.ada, built, seen)).isInstanceOf(Refusal.Stale.class);
        desk.attendToClaim.attend(desk.jo, built, desk.get(built).revision());
    }

    @Test
    void editorCannotApproveWhatLeansOnASourceTheyAddedOrCorrected() {
        SourceId added = desk.addSource.add(desk.jo,
                Newsdesk.details(SourceKind.DATA, "Tide gauge", "Harbour office"), false);
        desk.correctSource.correct(desk.rana, added, desk.sources.seenBy(desk.jo.memberId(), added).details(),
                Newsdesk.details(SourceKind.DATA, "Tide gauges", "Harbour office"));
        desk.assign(built, desk.ada);
        desk.cite(desk.ada, built, added, Stance.SUPPORTS);
        desk.propose(desk.ada, built, "TRUE", "The gauges say so.");

        assertThatThrownBy(() -> desk.approve(desk.jo, built)).isInstanceOf(Refusal.NotAllowed.class)
                .hasMessageContaining("fourEyes.wroteIt");
        assertThatThrownBy(() -> desk.approve(desk.rana, built)).isInstanceOf(Refusal.NotAllowed.class);
    }
}

package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.Newsdesk.use;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.Source;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** Nobody approves content any part of which they wrote or changed since its last approval. */
class FourEyesTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId claim = desk.claim(wall, "The sea wall of Marlow Bay was built in 1962.");

    @BeforeEach
    void verdictIsProposed() {
        desk.proposed(claim);
    }

    private void mayNotApprove(Member editor) {
        var picture = desk.picture(claim);
        String before = picture.get();
        assertThatThrownBy(() -> desk.approve(editor, claim)).isInstanceOf(Refusal.NotAllowed.class)
                .hasMessageContaining("fourEyes.wroteIt");
        assertThat(picture.get()).isEqualTo(before);
        if (desk.get(claim).attention().isPresent()) {
            desk.attendToClaim.attend(desk.ada, claim, desk.get(claim).revision());
        }
        desk.approve(desk.rana, claim);
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.APPROVED);
    }

    private Source cited() {
        return desk.sources.withId(desk.get(claim).citation(1).sourceId()).orElseThrow();
    }

    @Test
    void editorCannotApproveWhatTheyChanged() {
        desk.editClaim.edit(desk.jo, claim, desk.get(claim).revision(),
                ClaimWords.of("Finished in 1962.", ClaimKind.STATEMENT, "", null, null));
        mayNotApprove(desk.jo);
    }

    @Test
    void editorCannotApproveWhatTheyProposed() {
        desk.takeBack(desk.ada, claim);
        desk.assign(claim, desk.jo);
        desk.propose(desk.jo, claim, "TRUE", "It does.");
        mayNotApprove(desk.jo);
    }

    @Test
    void editorCannotApproveAClaimTheyMade() {
        ClaimId own = desk.makeClaim.make(desk.jo, desk.draft(wall).draftId(), desk.words(wall, "It was dug in 1820."),
                null, null, null);
        desk.proposed(own);
        assertThatThrownBy(() -> desk.approve(desk.jo, own)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void editorCannotApproveWhatTheyRecut() {
        desk.recutClaim.recut(desk.jo, claim, desk.get(claim).revision(), desk.draft(wall).draftId(),
                List.of(desk.words(wall, "built in 1962")));
        mayNotApprove(desk.jo);
    }

    @Test
    void editorCannotApproveWhatTheyCitedASourceFor() {
        desk.cite(desk.jo, claim, desk.source(SourceKind.DATA, "Accounts", "Council"), Stance.SUPPORTS);
        mayNotApprove(desk.jo);
    }

    @Test
    void editorCannotApproveWhatTheyChangedACitationOf() {
        desk.changeCitation.change(desk.jo, claim, 1, desk.get(claim).revision(), use(Stance.REFUTES));
        mayNotApprove(desk.jo);
    }

    @Test
    void editorCannotApproveWhatTheyRecordedASearchFor() {
        desk.recordSearch.record(desk.jo, claim, "plans of 1962", "town archive", null);
        mayNotApprove(desk.jo);
    }

    @Test
    void editorCannotApproveWhatLeansOnASourceTheyCorrected() {
        desk.correctSource.correct(desk.jo, cited().sourceId(), cited().details(),
                Newsdesk.details(SourceKind.DATA, "Register, second volume", "Town archive"));
        mayNotApprove(desk.jo);
    }

    @Test
    void editorCannotApproveWhatLeansOnASourceTheyAttachedAFileTo() {
        desk.attachFile.attach(desk.jo, cited().sourceId(), "register.pdf", "application/pdf", new byte[] {1});
        mayNotApprove(desk.jo);
    }

    @Test
    void editorCannotApproveWhatLeansOnASourceTheyCorrectedWhileTheClaimWasClosed() {
        desk.close(desk.ben, claim, ClosedAs.NOT_CHECKABLE, null, "lost");
        desk.correctSource.correct(desk.jo, cited().sourceId(), cited().details(),
                Newsdesk.details(SourceKind.DATA, "Register, second volume", "Town archive"));
        desk.reopen(desk.ben, claim, "found");
        desk.propose(desk.ada, claim, "TRUE", "It does.");
        mayNotApprove(desk.jo);
    }

    @Test
    void editorWhoOnlyNamedAnotherReaderMayApprove() {
        SourceId letter = desk.addSource.add(desk.ben, Newsdesk.details(SourceKind.OTHER, "Letter", "A friend"), true);
        desk.nameReaders.name(desk.ben, letter, Set.of(desk.ada.memberId(), desk.jo.memberId()));
        desk.cite(desk.ada, claim, letter, Stance.CONTEXT);
        desk.nameReaders.name(desk.jo, letter, Set.of(desk.ada.memberId(), desk.ben.memberId()));
        desk.approve(desk.jo, claim);
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void editorWhoSentAnUnchangedSourceAgainMayApprove() {
        desk.correctSource.correct(desk.jo, cited().sourceId(), cited().details(), cited().details());
        desk.approve(desk.jo, claim);
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void editorWhoseChangeMadeTheApprovalLapseCannotApproveAgain() {
        desk.approve(desk.jo, claim);
        desk.editClaim.edit(desk.jo, claim, desk.get(claim).revision(),
                ClaimWords.of("Finished in 1962.", ClaimKind.STATEMENT, "", null, null));
        assertThat(desk.get(claim).lapsed()).isTrue();
        mayNotApprove(desk.jo);
        assertThat(desk.get(claim).lapsed()).isFalse();
    }

    @Test
    void editorMayApproveAgainWhatOthersChangedSinceTheirApproval() {
        desk.approve(desk.jo, claim);
        desk.editClaim.edit(desk.ben, claim, desk.get(claim).revision(),
                ClaimWords.of("Finished in 1962.", ClaimKind.STATEMENT, "", null, null));
        desk.approve(desk.jo, claim);
        assertThat(desk.get(claim).approval().orElseThrow().approvedBy()).isEqualTo(desk.jo.memberId());
    }

    @Test
    void whatWasWrittenBeforeAReturnStillCounts() {
        desk.editClaim.edit(desk.jo, claim, desk.get(claim).revision(),
                ClaimWords.of("Finished in 1962.", ClaimKind.STATEMENT, "", null, null));
        desk.giveBack(desk.jo, claim, "See my wording.");
        desk.propose(desk.ada, claim, "TRUE", "It does.");
        mayNotApprove(desk.jo);
    }

    @Test
    void assigningReturningAndNotesAreNoWriting() {
        desk.assign(claim, desk.ben);
        desk.giveBack(desk.jo, claim, "Say more.");
        desk.writeNote.write(desk.jo, claim, "Ask the archive.");
        desk.propose(desk.ben, claim, "TRUE", "It does.");
        desk.approve(desk.jo, claim);
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void editorApprovesOnlyWhatTheyWereShown() {
        int shown = desk.get(claim).revision();
        desk.editClaim.edit(desk.ben, claim, shown,
                ClaimWords.of("Finished in 1962.", ClaimKind.STATEMENT, "", null, null));
        assertThatThrownBy(() -> desk.approveVerdict.approve(desk.jo, claim, shown)).isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> desk.approveVerdict.approve(desk.jo, claim, 999))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whatTheApprovalDoesNotBindMayHaveChangedSinceItWasShown() {
        int shown = desk.get(claim).revision();
        desk.assign(claim, desk.ben);
        desk.approveVerdict.approve(desk.jo, claim, shown);
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.APPROVED);
    }
}

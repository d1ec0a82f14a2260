package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Coverage;
import org.touchstone.article.Draft;
import org.touchstone.article.Mark;
import org.touchstone.article.MarkKind;
import org.touchstone.article.SentenceState;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.Blocker;

/** What a next draft does to claims and marks. */
class NextDraftTest {

    private static final String HARBOUR = "The harbour is older than the wall.";
    private static final String INHABITANTS = "Marlow Bay has 12,000 inhabitants.";

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();

    private Claim approvedOn(String words) {
        ClaimId claimId = desk.claim(wall, words);
        desk.approved(claimId);
        return desk.get(claimId);
    }

    private List<String> now(Claim claim) {
        return claim.anchorsIn(desk.draft(wall).draftId()).stream().map(Anchor::exact).toList();
    }

    private SentenceState state(String words) {
        Draft draft = desk.draft(wall);
        Coverage coverage = desk.review(wall).coverage();
        return coverage.state(draft.segments().sentenceAt(desk.words(wall, words).start()));
    }

    @Test
    void untouchedClaimKeepsItsApprovalAndLeavesNoTrace() {
        Claim claim = approvedOn(HARBOUR);
        int revision = claim.revision();
        desk.nextDraft(wall, "It cost 4 million crowns", "It cost 5 million crowns");
        assertThat(now(claim)).containsExactly(HARBOUR);
        assertThat(claim.state()).isEqualTo(ClaimState.APPROVED);
        assertThat(claim.standing()).isEqualTo(Standing.STANDS);
        assertThat(claim.revision()).isEqualTo(revision);
    }

    @Test
    void changedWordsComeAlongFlaggedAndTheApprovalLapses() {
        Claim claim = approvedOn(INHABITANTS);
        desk.nextDraft(wall, "12,000", "13,000");
        assertThat(now(claim)).containsExactly("Marlow Bay has 13,000 inhabitants.");
        assertThat(claim.standing()).isEqualTo(Standing.REWORDED);
        assertThat(claim.state()).isEqualTo(ClaimState.PROPOSED);
        assertThat(claim.lapsed()).isTrue();
        assertThat(desk.revisions.ofClaim(claim.claimId())).extracting(ClaimRevision::act)
                .endsWith(ClaimAct.CARRY_OVER, ClaimAct.LAPSE);
    }

    @Test
    void whoBringsChangedWordsCannotApproveThemToo() {
        Claim claim = approvedOn(INHABITANTS);
        desk.takeNextDraft.take(desk.rana, wall, desk.draft(wall).text().replace("12,000", "13,000"), null);
        assertThatThrownBy(() -> desk.approve(desk.rana, claim.claimId())).isInstanceOf(Refusal.NotAllowed.class);
        desk.approve(desk.jo, claim.claimId());
        assertThat(claim.standing()).isEqualTo(Standing.STANDS);
    }

    @Test
    void changedNeighbourAsksForReconfirmationAndTheApprovalStays() {
        Claim claim = approvedOn(HARBOUR);
        desk.nextDraft(wall, INHABITANTS, "Marlow Bay has 13,000 inhabitants.");
        assertThat(claim.standing()).isEqualTo(Standing.SURROUNDED_ANEW);
        assertThat(claim.state()).isEqualTo(ClaimState.APPROVED);
        assertThat(desk.review(wall).blockers()).extracting(Blocker::what)
                .contains(Blocker.What.CLAIM_UNCONFIRMED);
        desk.reconfirm(desk.jo, claim.claimId());
        assertThat(claim.standing()).isEqualTo(Standing.STANDS);
        assertThat(desk.review(wall).blockers()).extracting(Blocker::what)
                .doesNotContain(Blocker.What.CLAIM_UNCONFIRMED);
    }

    @Test
    void approvedClaimIsReconfirmedByAnEditorAndAnyOtherByWhoeverWrites() {
        Claim approved = approvedOn(HARBOUR);
        Claim open = desk.get(desk.claim(wall, "It was dug in 1820."));
        desk.nextDraft(wall, HARBOUR, "In truth. " + HARBOUR + " So it is said.");
        assertThatThrownBy(() -> desk.reconfirm(desk.ben, approved.claimId())).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.reconfirm(desk.kim, open.claimId())).isInstanceOf(Refusal.NotAllowed.class);
        desk.reconfirm(desk.jo, approved.claimId());
        desk.reconfirm(desk.ben, open.claimId());
        assertThat(List.of(approved.standing(), open.standing())).containsOnly(Standing.STANDS);
    }

    @Test
    void nothingIsReconfirmedThatIsNotAskedFor() {
        Claim claim = approvedOn(HARBOUR);
        assertThatThrownBy(() -> desk.reconfirm(desk.jo, claim.claimId())).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void movedToAnotherParagraphAsksForReconfirmation() {
        Claim claim = approvedOn(HARBOUR);
        desk.nextDraft(wall, " " + HARBOUR, "", "is lovely.", "is lovely. " + HARBOUR);
        assertThat(now(claim)).containsExactly(HARBOUR);
        assertThat(claim.standing()).isEqualTo(Standing.SURROUNDED_ANEW);
    }

    @Test
    void goneWordsAreListedAndKeepTheArticleFromBeingPublished() {
        Claim claim = approvedOn(HARBOUR);
        desk.nextDraft(wall, " " + HARBOUR, "");
        assertThat(now(claim)).isEmpty();
        assertThat(claim.standing()).isEqualTo(Standing.GONE);
        assertThat(claim.state()).isEqualTo(ClaimState.APPROVED);
        assertThat(desk.review(wall).blockers()).contains(
                new Blocker(Blocker.What.CLAIM_UNPLACED, claim.number(), claim.claimId().value()));
        assertThatThrownBy(() -> desk.reconfirm(desk.jo, claim.claimId())).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void goneClaimIsPlacedAnewAndThenItsApprovalLapsesForItStandsOnOtherWords() {
        Claim claim = approvedOn(HARBOUR);
        desk.nextDraft(wall, HARBOUR, "Everybody here calls the old port basin the elder.");
        desk.recutClaim.recut(desk.ben, claim.claimId(), claim.revision(), desk.draft(wall).draftId(),
                List.of(desk.words(wall, "the old port basin the elder")));
        assertThat(claim.standing()).isEqualTo(Standing.STANDS);
        assertThat(claim.state()).isEqualTo(ClaimState.PROPOSED);
    }

    @Test
    void unplacedClaimIsNotApproved() {
        ClaimId claimId = desk.claim(wall, HARBOUR);
        desk.proposed(claimId);
        desk.nextDraft(wall, " " + HARBOUR, "");
        assertThatThrownBy(() -> desk.approve(desk.jo, claimId)).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void wordsThatComeBackInALaterDraftFindTheirClaimAgainAndAreShown() {
        Claim claim = approvedOn(HARBOUR);
        desk.nextDraft(wall, " " + HARBOUR, "");
        desk.nextDraft(wall, "It was dug", HARBOUR + " It was dug");
        assertThat(now(claim)).containsExactly(HARBOUR);
        assertThat(claim.standing()).isEqualTo(Standing.SURROUNDED_ANEW);
        assertThat(claim.state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void whatWasAskedIsStillAskedAfterAnotherDraft() {
        Claim claim = approvedOn(INHABITANTS);
        desk.nextDraft(wall, "12,000", "13,000");
        desk.nextDraft(wall, "It cost 4 million", "It cost 9 million");
        assertThat(claim.standing()).isEqualTo(Standing.REWORDED);
    }

    @Test
    void oneOfTwoEqualSentencesTakenOutLeavesTheOthersClaimWhereItStands() {
        ArticleId twice = desk.article("Twice\n\nNobody was hurt there. A wall fell on Monday in town. Nobody was hurt"
                + " there. The mayor came at noon with flowers. Nobody was hurt there. Rain fell.");
        Claim first = desk.get(desk.claim(twice, "Nobody was hurt there. A wall"));
        ClaimId last = desk.makeClaim.make(desk.ben, desk.draft(twice).draftId(),
                desk.draft(twice).sentences().get(5), null, ClaimKind.STATEMENT, null);
        desk.takeNextDraft.take(desk.ada, twice, desk.draft(twice).text().replace(" Nobody was hurt there. The", " The"),
                null);
        assertThat(first.standing()).isEqualTo(Standing.SURROUNDED_ANEW);
        assertThat(desk.get(last).anchorsIn(desk.draft(twice).draftId())).extracting(Anchor::span)
                .containsExactly(desk.draft(twice).sentences().get(4));
    }

    @Test
    void claimThatCouldStandAtEitherOfTwoPlacesIsListed() {
        ArticleId twice = desk.article("Twice\n\nThe pier is closed now. Nobody knows the reason for it."
                + " Somebody was seen. Nobody knows the reason for it. The tide turned.");
        ClaimId claimId = desk.makeClaim.make(desk.ben, desk.draft(twice).draftId(),
                desk.draft(twice).sentences().get(2), null, ClaimKind.STATEMENT, null);
        desk.takeNextDraft.take(desk.ada, twice,
                "Twice\n\nThe pier is shut for long. Nobody knows the reason for it. A tide turned back.", null);
        assertThat(desk.get(claimId).standing()).isEqualTo(Standing.DOUBTFUL);
    }

    @Test
    void closedClaimComesAlongOnlyOnItsVeryWords() {
        ClaimId kept = desk.claim(wall, HARBOUR);
        ClaimId changed = desk.claim(wall, INHABITANTS);
        for (ClaimId claimId : List.of(kept, changed)) {
            desk.close(desk.ben, claimId, ClosedAs.NOT_CHECKABLE, null, "no record");
        }
        desk.nextDraft(wall, "12,000", "13,000");
        assertThat(now(desk.get(kept))).containsExactly(HARBOUR);
        assertThat(desk.get(kept).standing()).isEqualTo(Standing.STANDS);
        assertThat(now(desk.get(changed))).isEmpty();
        assertThat(state("13,000 inhabitants")).isEqualTo(SentenceState.UNREAD);
    }

    @Test
    void untouchedSentencesKeepTheirMarksAndNewOnesAreUnread() {
        desk.mark(desk.ben, wall, MarkKind.OPINION, null, "The view from it is lovely.");
        desk.mark(desk.ben, wall, MarkKind.READ, null, "Nobody knows what the sea");
        desk.mark(desk.ben, wall, MarkKind.WAIVED, "an old chestnut", "It was dug in 1820.");
        desk.nextDraft(wall, "Nobody knows what the sea makes of it.", "Nobody knows what the sea thinks of it.",
                "It was dug", "A ferry sank there. It was dug");
        assertThat(state("The view")).isEqualTo(SentenceState.SET_ASIDE);
        assertThat(state("the sea thinks")).isEqualTo(SentenceState.UNREAD);
        assertThat(state("A ferry sank")).isEqualTo(SentenceState.UNREAD);
        assertThat(desk.marks.ofDraft(desk.draft(wall).draftId())).extracting(Mark::reason, Mark::markedBy)
                .contains(tuple("an old chestnut", desk.ben.memberId()));
    }

    @Test
    void signatureStandsWhileTheWordsSetAsideAreTheSameAndNoLonger() {
        desk.mark(desk.ben, wall, MarkKind.OPINION, null, "The view from it is lovely.");
        desk.sign(desk.rana, wall);
        desk.nextDraft(wall, "The sea wall of Marlow Bay was", "A ferry sank. The sea wall of Marlow Bay was");
        assertThat(desk.review(wall).blockers()).extracting(Blocker::what)
                .doesNotContain(Blocker.What.SET_ASIDE_UNSIGNED);
        desk.nextDraft(wall, "The view from it is lovely.", "The view from it is splendid.");
        desk.mark(desk.ben, wall, MarkKind.OPINION, null, "The view from it is splendid.");
        assertThat(desk.review(wall).blockers()).extracting(Blocker::what)
                .contains(Blocker.What.SET_ASIDE_UNSIGNED);
    }

    @Test
    void readRestOfASentenceIsUnreadAgainWhenAClaimOnItIsLeftBehind() {
        ClaimId claimId = desk.makeClaim.make(desk.ben, desk.draft(wall).draftId(),
                new Span(desk.words(wall, "older than the wall.").start(),
                        desk.words(wall, "It was dug in 1820.").end()), null, ClaimKind.STATEMENT, null);
        desk.mark(desk.ben, wall, MarkKind.READ, null, HARBOUR);
        desk.nextDraft(wall, "It was dug in 1820.", "Much else is told of those times.");
        assertThat(desk.get(claimId).standing()).isNotEqualTo(Standing.STANDS);
        assertThat(state(HARBOUR)).isNotEqualTo(SentenceState.READ);
    }

    @Test
    void sameTextIsNoNextDraft() {
        assertThatThrownBy(() -> desk.nextDraft(wall)).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void onlyThoseWhoMayImportBringADraft() {
        assertThatThrownBy(() -> desk.takeNextDraft.take(desk.kim, wall, "Another\n\ntext.", null))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void earlierDraftTakesNoMarksClaimsOrPlacesAnyMore() {
        Claim claim = approvedOn(HARBOUR);
        Draft first = desk.draft(wall);
        desk.nextDraft(wall, "4 million", "5 million");
        assertThatThrownBy(() -> desk.recutClaim.recut(desk.ben, claim.claimId(), claim.revision(), first.draftId(),
                List.of(first.sentences().get(0)))).isInstanceOf(Refusal.NotNow.class);
        assertThatThrownBy(() -> desk.makeClaim.make(desk.ben, first.draftId(), first.sentences().get(0), null,
                ClaimKind.STATEMENT, null)).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void everyDraftAndEveryClaimItChangedIsInTheAudit() {
        approvedOn(INHABITANTS);
        int entries = desk.trail.size();
        desk.nextDraft(wall, "12,000", "13,000");
        assertThat(desk.board.happened()).extracting(event -> event.act())
                .endsWith("article.next_draft", "claim.carry_over", "claim.lapse");
        assertThat(desk.trail.size()).isEqualTo(entries + 3);
    }
}

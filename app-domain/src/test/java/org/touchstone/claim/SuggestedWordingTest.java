package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.claim.SuggestedWording.Answer.ACCEPTED;
import static org.touchstone.claim.SuggestedWording.Answer.DECLINED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceKind;

/** What is suggested for the newsroom's own draft, who answers, and what a next draft makes of it. */
class SuggestedWordingTest {

    private static final String INHABITANTS = "Marlow Bay has 12,000 inhabitants.";
    private static final String BETTER = "Marlow Bay had 11,480 inhabitants at the last count.";

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.ownDraft();
    private final ClaimId claimId = desk.claim(wall, INHABITANTS);

    private SuggestedWording suggested() {
        return desk.get(claimId).suggestedWording().orElseThrow();
    }

    private List<String> now() {
        return desk.get(claimId).anchorsIn(desk.draft(wall).draftId()).stream().map(Anchor::exact).toList();
    }

    @Test
    void wordingIsSuggestedForTheNewsroomsOwnDraftOnly() {
        Newsdesk other = new Newsdesk();
        ClaimId theirs = other.claim(other.article(), INHABITANTS);
        assertThatThrownBy(() -> other.suggest(other.ada, theirs, BETTER)).isInstanceOf(Refusal.NotNow.class);
        assertThat(other.readClaim.read(other.ada, theirs).acts().allow(ClaimAct.SUGGEST_WORDING)).isFalse();
        assertThat(desk.readClaim.read(desk.ada, claimId).acts().allow(ClaimAct.SUGGEST_WORDING)).isTrue();
        assertThat(desk.readClaim.read(desk.kim, claimId).acts().allow(ClaimAct.SUGGEST_WORDING)).isFalse();
        desk.suggest(desk.ada, claimId, BETTER);
        assertThat(suggested().words()).isEqualTo(BETTER);
        assertThat(suggested().waits()).isTrue();
    }

    @Test
    void whatStandsThereAlreadyIsNoSuggestion() {
        assertThatThrownBy(() -> desk.suggest(desk.ada, claimId, "Marlow Bay  has 12,000\ninhabitants."))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> desk.suggest(desk.ada, claimId, " ")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void suggestionSentTwiceIsMadeOnce() {
        desk.suggest(desk.ada, claimId, BETTER);
        int revision = desk.get(claimId).revision();
        desk.suggest(desk.ada, claimId, BETTER);
        assertThat(desk.get(claimId).revision()).isEqualTo(revision);
    }

    @Test
    void editorWhoDidNotSuggestItAnswersAndGivesAReasonForANo() {
        desk.suggest(desk.jo, claimId, BETTER);
        assertThatThrownBy(() -> desk.answer(desk.ben, claimId, ACCEPTED, "")).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.answer(desk.jo, claimId, ACCEPTED, "")).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.answer(desk.rana, claimId, DECLINED, " ")).isInstanceOf(Refusal.Invalid.class);
        desk.answer(desk.rana, claimId, DECLINED, "Too exact for a headline.");
        assertThat(suggested().answer()).isEqualTo(DECLINED);
        assertThat(suggested().reason()).isEqualTo("Too exact for a headline.");
        assertThatThrownBy(() -> desk.answer(desk.rana, claimId, ACCEPTED, "")).isInstanceOf(Refusal.NotNow.class);
        desk.suggest(desk.ada, claimId, "Marlow Bay has some 11,500 inhabitants.");
        assertThat(suggested().waits()).isTrue();
        desk.answer(desk.jo, claimId, ACCEPTED, "");
        assertThat(suggested().answer()).isEqualTo(ACCEPTED);
    }

    @Test
    void answerToAnotherSuggestionThanWasShownIsRefused() {
        desk.suggest(desk.ada, claimId, BETTER);
        int shown = desk.get(claimId).revision();
        desk.suggest(desk.ben, claimId, "Marlow Bay has few inhabitants.");
        assertThatThrownBy(() -> desk.answerWording.answer(desk.jo, claimId, shown, ACCEPTED, ""))
                .isInstanceOf(Refusal.Overtaken.class);
    }

    @Test
    void suggestionOverAnotherOneThatWasNotShownIsRefused() {
        int shown = desk.get(claimId).revision();
        desk.suggest(desk.ben, claimId, BETTER);
        assertThatThrownBy(() -> desk.suggestWording.suggest(desk.ada, claimId, shown, "Marlow Bay is small."))
                .isInstanceOf(Refusal.Overtaken.class);
    }

    @Test
    void suggestionIsNoPartOfWhatAnApprovalBinds() {
        desk.assign(claimId, desk.ada);
        desk.cite(desk.ada, claimId, desk.source(SourceKind.DATA, "Census", "Town"), Stance.REFUTES);
        desk.propose(desk.ada, claimId, "CHANGE_NEEDED", "The census says otherwise.");
        desk.approve(desk.jo, claimId);
        desk.suggest(desk.jo, claimId, BETTER);
        desk.answer(desk.rana, claimId, ACCEPTED, "");
        assertThat(desk.get(claimId).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(desk.revisions.ofClaim(claimId)).extracting(ClaimRevision::act)
                .endsWith(ClaimAct.SUGGEST_WORDING, ClaimAct.ANSWER_WORDING);
        assertThat(desk.verifyAudit.verify(desk.kim).faults()).isEmpty();
    }

    @Test
    void claimNoticesTheSuggestedWordingInTheNextDraft() {
        desk.suggest(desk.ada, claimId, BETTER);
        desk.answer(desk.jo, claimId, ACCEPTED, "");
        desk.nextDraft(wall, INHABITANTS, BETTER);
        assertThat(suggested().inDraft()).isEqualTo(2);
        assertThat(now()).containsExactly(BETTER);
        assertThat(desk.get(claimId).standing()).isEqualTo(Standing.REWORDED);
        assertThat(desk.readClaim.read(desk.ada, claimId).suggested()).isEqualTo(suggested());
    }

    @Test
    void suggestedWordingIsFoundWhereNothingOfTheClaimsOwnWordsIsLeft() {
        desk.suggest(desk.ada, claimId, "Fewer people live here than a decade ago, “says” the census.");
        desk.nextDraft(wall, INHABITANTS, "Fewer people live here than a decade ago, \"says\"\nthe census.");
        assertThat(suggested().taken()).isTrue();
        assertThat(desk.get(claimId).standing()).isEqualTo(Standing.REWORDED);
    }

    @Test
    void sameWordsElsewhereAreNotTheClaims() {
        desk.suggest(desk.ada, claimId, BETTER);
        desk.nextDraft(wall, "The view from it is lovely.", "The view is lovely. " + BETTER);
        assertThat(suggested().taken()).isFalse();
        assertThat(now()).containsExactly(INHABITANTS);
        desk.nextDraft(wall, INHABITANTS + " ", "");
        assertThat(suggested().taken()).isFalse();
        assertThat(now()).isEmpty();
    }

    @Test
    void partOfWhatStandsIsNotTakenAsSuggestedUntilTheRestIsGone() {
        desk.suggest(desk.ada, claimId, "Marlow Bay has");
        desk.nextDraft(wall, "The view from it is lovely.", "The view is lovely.");
        assertThat(suggested().taken()).isFalse();
        assertThat(desk.get(claimId).standing()).isEqualTo(Standing.STANDS);
    }

    @Test
    void suggestionStaysInUntilADraftTakesItOutAgain() {
        desk.suggest(desk.ada, claimId, BETTER);
        desk.nextDraft(wall, INHABITANTS, BETTER);
        desk.reconfirm(desk.ben, claimId);
        desk.nextDraft(wall, "The view from it is lovely.", "The view is lovely.");
        assertThat(suggested().inDraft()).isEqualTo(3);
        assertThat(desk.get(claimId).standing()).isEqualTo(Standing.STANDS);
        desk.nextDraft(wall, BETTER, INHABITANTS);
        assertThat(Optional.ofNullable(suggested().inDraft())).isEmpty();
    }
}

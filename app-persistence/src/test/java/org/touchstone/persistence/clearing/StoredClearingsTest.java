package org.touchstone.persistence.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.article.Origin;
import org.touchstone.claim.ClaimAct;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.HistoryStep;
import org.touchstone.claim.SuggestedWording;
import org.touchstone.clearing.ArticleRecord;
import org.touchstone.clearing.Clearing;
import org.touchstone.clearing.SeeClearing;
import org.touchstone.clearing.SeeClearing.Seen;
import org.touchstone.newsroom.Refusal;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;

@ExtendWith(DatabaseTest.class)
class StoredClearingsTest {

    private final TestDatabase database;
    private Desks desks;
    private ArticleId wall;
    private Draft draft;
    private ClaimId claimId;

    StoredClearingsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void bringADraftOfOurOwn() {
        desks = new Desks(database);
        wall = desks.ask(desk -> desk.importArticle.take(desks.ada, Desks.TEXT, ArticleDetails.of("The sea wall",
                "Pat Example", "", null, "en", null, Origin.OWN_DRAFT, false), null));
        draft = desks.draft(wall);
        claimId = desks.claim(wall, "It was dug in 1820.");
    }

    private Seen seen() {
        return desks.ask(desk -> desk.seeClearing.see(desks.ada, wall));
    }

    private List<Clearing> kept() {
        return desks.ask(desk -> desk.clearings.ofArticle(wall));
    }

    private int revision() {
        return desks.ask(desk -> desk.claims.get(claimId).revision());
    }

    @Test
    void suggestedWordingAndItsAnswerComeBackAsTheyWerePut() {
        desks.act(desk -> desk.suggestWording.suggest(desks.ada, claimId, desk.claims.get(claimId).revision(),
                "It was dug in 1822."));
        SuggestedWording waiting = desks.ask(desk -> desk.claims.get(claimId).suggestedWording().orElseThrow());
        assertThat(waiting.waits()).isTrue();
        desks.act(desk -> desk.answerWording.answer(desks.jo, claimId, desk.claims.get(claimId).revision(),
                SuggestedWording.Answer.DECLINED, "The register is wrong."));
        SuggestedWording kept = desks.ask(desk -> desk.claims.get(claimId).suggestedWording().orElseThrow());
        assertThat(kept.words()).isEqualTo("It was dug in 1822.");
        assertThat(kept.suggestedBy()).isEqualTo(desks.ada.memberId());
        assertThat(kept.answeredBy()).isEqualTo(desks.jo.memberId());
        assertThat(kept.reason()).isEqualTo("The register is wrong.");
        assertThat(kept.inDraft()).isNull();
        assertThat(revision()).isEqualTo(3);
    }

    @Test
    void pointsThatAreLetStandAndTheClearingAreKept() {
        assertThat(seen().points()).hasSize(2);
        for (SeeClearing.Point point : seen().points()) {
            desks.act(desk -> desk.letPointStand.letStand(desks.jo, wall, draft.sha256(), point.open().key(),
                    point.open().digest(), "For " + point.open().key()));
        }
        Seen open = seen();
        assertThat(open.points()).extracting(point -> point.stand().reason())
                .containsExactly("For unread", "For claim-" + claimId);
        desks.act(desk -> desk.clearDraft.clear(desks.jo, wall, draft.sha256(), open.content()));
        Seen cleared = seen();
        assertThat(cleared.standing()).isEqualTo(SeeClearing.Standing.CLEARED);
        assertThat(cleared.clearing().sha256()).isEqualTo(draft.sha256());
        assertThat(cleared.clearing().openPoints()).isEqualTo(2);
        desks.act(desk -> desk.takeBackStand.takeBack(desks.rana, wall, draft.sha256(), "unread"));
        assertThat(seen().standing()).isEqualTo(SeeClearing.Standing.OVERTAKEN);
        assertThat(kept()).extracting(Clearing::draftNumber).containsExactly(1);
    }

    @Test
    void refusedClearingLeavesNothing() {
        Seen open = seen();
        assertThatThrownBy(() -> desks.act(desk -> desk.clearDraft.clear(desks.jo, wall, draft.sha256(),
                open.content()))).isInstanceOf(Refusal.NotNow.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void recordHoldsTheHistoryOfEveryClaim() {
        ClaimId other = desks.claim(wall, "Marlow Bay has 12,000 inhabitants.");
        desks.act(desk -> desk.suggestWording.suggest(desks.ada, claimId, desk.claims.get(claimId).revision(),
                "It was dug in 1822."));
        ArticleRecord record = desks.ask(desk -> desk.seeRecord.see(desks.ada, wall, false));
        assertThat(record.findings()).extracting(finding -> finding.number()).containsExactly(1, 2);
        assertThat(acts(record, claimId)).containsExactly(ClaimAct.MAKE, ClaimAct.SUGGEST_WORDING);
        assertThat(acts(record, other)).containsExactly(ClaimAct.MAKE);
        assertThat(record.drafts()).hasSize(1);
        assertThat(record.name(desks.ada.memberId())).isEqualTo("Ada Quill");
    }

    private static List<ClaimAct> acts(ArticleRecord record, ClaimId claimId) {
        return record.history().get(claimId).stream().map(HistoryStep::act).toList();
    }
}

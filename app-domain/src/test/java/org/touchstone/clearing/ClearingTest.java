package org.touchstone.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.article.MarkKind;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.Stance;
import org.touchstone.clearing.OpenPoint.What;
import org.touchstone.clearing.SeeClearing.Seen;
import org.touchstone.clearing.SeeClearing.Standing;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** How the newsroom's own draft is cleared, what blocks it, and what the memo says. */
class ClearingTest {

    private static final String INHABITANTS = "Marlow Bay has 12,000 inhabitants.";
    private static final String HARBOUR = "The harbour is older than the wall.";

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.ownDraft();

    private Seen seen() {
        return desk.seeClearing.see(desk.ada, wall);
    }

    private List<What> open() {
        return seen().points().stream().map(point -> point.open().what()).toList();
    }

    private ClaimId found(String words, String rating) {
        ClaimId claimId = desk.claim(wall, words);
        desk.assign(claimId, desk.ada);
        SourceId source = desk.source(SourceKind.DATA, "Table " + claimId, "Town");
        desk.cite(desk.ada, claimId, source, rating.equals("CONFIRMED") ? Stance.SUPPORTS : Stance.REFUTES);
        desk.recordSearch.record(desk.ada, claimId, "inhabitants", "Town archive", null);
        desk.propose(desk.ada, claimId, rating, "Looked up.");
        desk.approve(desk.jo, claimId);
        return claimId;
    }

    private void read() {
        var coverage = desk.review(wall).coverage();
        for (int i = 0; i < coverage.sentences(); i++) {
            if (!coverage.state(i).done()) {
                desk.mark(desk.ben, wall, MarkKind.READ, "", desk.draft(wall).sentence(i));
            }
        }
    }

    private void letAllStand(Member by) {
        seen().points().stream().filter(SeeClearing.Point::blocks).forEach(point -> desk.letPointStand.letStand(by,
                wall, desk.draft(wall).sha256(), point.open().key(), point.open().digest(), "Said so in the text."));
    }

    private void clear(Member by) {
        desk.clearDraft.clear(by, wall, desk.draft(wall).sha256(), seen().content());
    }

    @Test
    void confirmedAndReadDraftIsClearedByAnEditorForItsVeryText() {
        found(INHABITANTS, "CONFIRMED");
        read();
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> clear(desk.ada)).isInstanceOf(Refusal.NotAllowed.class);
        clear(desk.rana);
        assertThat(seen().standing()).isEqualTo(Standing.CLEARED);
        Clearing clearing = desk.clearings.ofDraft(desk.draft(wall).draftId()).orElseThrow();
        assertThat(clearing.sha256()).isEqualTo(desk.draft(wall).sha256());
        assertThat(clearing.clearedBy()).contains(desk.rana.memberId());
        assertThat(desk.verifyAudit.verify(desk.kim).faults()).isEmpty();
    }

    @Test
    void whateverIsNotConfirmedBlocks() {
        desk.claim(wall, "It cost 4 million crowns");
        found(INHABITANTS, "CHANGE_NEEDED");
        found(HARBOUR, "CANNOT_CONFIRM");
        assertThat(open()).containsExactly(What.UNREAD, What.CLAIM_UNDECIDED, What.CLAIM_CHANGE_NEEDED,
                What.CLAIM_CANNOT_CONFIRM);
        assertThatThrownBy(() -> clear(desk.jo)).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void editorClearsWithOpenPointsEachReasoned() {
        found(INHABITANTS, "CHANGE_NEEDED");
        letAllStand(desk.jo);
        assertThat(seen().blocking()).isZero();
        clear(desk.jo);
        assertThat(seen().standing()).isEqualTo(Standing.CLEARED);
        assertThat(seen().clearing().openPoints()).isEqualTo(2);
        Memo memo = desk.seeMemo.see(desk.ada, wall, false);
        assertThat(memo.seen().points()).extracting(point -> point.stand().reason())
                .containsOnly("Said so in the text.");
        assertThat(memo.unread()).contains("The view from it is lovely.");
    }

    @Test
    void onlyEditorsLetPointsStandAndOnlyWithAReason() {
        var point = seen().points().get(0).open();
        var draft = desk.draft(wall).sha256();
        assertThatThrownBy(() -> desk.letPointStand.letStand(desk.ben, wall, draft, point.key(), point.digest(), "x"))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.letPointStand.letStand(desk.jo, wall, draft, point.key(), point.digest(), " "))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> desk.letPointStand.letStand(desk.jo, wall, draft, "claim-99", point.digest(), "x"))
                .isInstanceOf(Refusal.NotFound.class);
        desk.letPointStand.letStand(desk.jo, wall, draft, point.key(), point.digest(), "Nobody has the time.");
        desk.takeBackStand.takeBack(desk.rana, wall, draft, point.key());
        assertThat(seen().blocking()).isEqualTo(1);
    }

    @Test
    void pointThatBecameAnotherBlocksAgain() {
        ClaimId claimId = found(INHABITANTS, "CHANGE_NEEDED");
        letAllStand(desk.jo);
        desk.giveBack(desk.rana, claimId, "Look again.");
        assertThat(open()).contains(What.CLAIM_UNDECIDED);
        assertThat(seen().points()).filteredOn(SeeClearing.Point::blocks).singleElement()
                .satisfies(point -> assertThat(point.before().reason()).isEqualTo("Said so in the text."));
    }

    @Test
    void whatChangedSinceOvertakesTheClearing() {
        ClaimId claimId = found(INHABITANTS, "CONFIRMED");
        read();
        clear(desk.rana);
        desk.giveBack(desk.jo, claimId, "A newer census is out.");
        assertThat(seen().standing()).isEqualTo(Standing.OVERTAKEN);
    }

    @Test
    void nothingIsClearedThatWasNotShown() {
        found(INHABITANTS, "CONFIRMED");
        read();
        var shown = seen().content();
        desk.claim(wall, HARBOUR);
        assertThatThrownBy(() -> desk.clearDraft.clear(desk.rana, wall, desk.draft(wall).sha256(), shown))
                .isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void clearingTwiceIsClearingOnce() {
        found(INHABITANTS, "CONFIRMED");
        read();
        clear(desk.rana);
        int entries = desk.trail.size();
        clear(desk.rana);
        clear(desk.jo);
        assertThat(desk.trail.size()).isEqualTo(entries);
        assertThat(seen().clearing().clearedBy()).contains(desk.rana.memberId());
    }

    @Test
    void nextDraftVoidsTheClearingAndWordsThatAreGoneBlockNoMore() {
        found(INHABITANTS, "CHANGE_NEEDED");
        letAllStand(desk.jo);
        clear(desk.jo);
        var old = desk.draft(wall).sha256();
        desk.nextDraft(wall, INHABITANTS + " ", "");
        assertThat(seen().standing()).isEqualTo(Standing.OPEN);
        assertThat(seen().earlier()).extracting(Clearing::draftNumber).containsExactly(1);
        assertThat(open()).containsExactly(What.UNREAD);
        assertThat(seen().points().get(0).before()).isNotNull();
        assertThatThrownBy(() -> desk.clearDraft.clear(desk.jo, wall, old, seen().content()))
                .isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void whatWasSetAsideWaitsForItsSignature() {
        read();
        desk.mark(desk.ben, wall, MarkKind.OPINION, "", "The view from it is lovely.");
        assertThat(open()).containsExactly(What.SET_ASIDE_UNSIGNED);
        desk.sign(desk.rana, wall);
        assertThat(open()).isEmpty();
    }

    @Test
    void articleOfSomebodyElseIsNotCleared() {
        ArticleId theirs = desk.article("Their headline\nTheir text is here.");
        assertThatThrownBy(() -> desk.seeClearing.see(desk.jo, theirs)).isInstanceOf(Refusal.NotNow.class);
        assertThatThrownBy(() -> desk.seeMemo.see(desk.jo, theirs, false)).isInstanceOf(Refusal.NotNow.class);
        assertThatThrownBy(() -> desk.clearDraft.clear(desk.jo, theirs, desk.draft(theirs).sha256(),
                desk.draft(theirs).sha256())).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void confidentialSourcesAreInItOnlyOnRequestOfWhoIsNamedOnThem() {
        ClaimId claimId = found(INHABITANTS, "CONFIRMED");
        SourceId secret = desk.addSource.add(desk.ben, Newsdesk.details(SourceKind.INTERVIEW, "A quiet talk", "Clerk"),
                true);
        desk.nameReaders.name(desk.ben, secret, Set.of(desk.jo.memberId()));
        desk.cite(desk.ben, claimId, secret, Stance.SUPPORTS);
        int entries = desk.trail.size();
        assertThat(sources(desk.ben, false)).doesNotContain("A quiet talk");
        assertThat(desk.trail.size()).isEqualTo(entries);
        assertThat(sources(desk.ben, true)).contains("A quiet talk");
        assertThat(sources(desk.jo, true)).contains("A quiet talk");
        assertThat(sources(desk.rana, true)).doesNotContain("A quiet talk");
        assertThat(desk.trail.size()).isEqualTo(entries + 3);
        assertThat(desk.seeRecord.see(desk.jo, wall, false).history().get(claimId).toString()
                + desk.seeRecord.see(desk.rana, wall, true).history().get(claimId)).doesNotContain("citation.2");
        assertThat(desk.seeRecord.see(desk.jo, wall, true).history().get(claimId).toString()).contains("citation.2");
        assertThat(desk.seeRecord.see(desk.rana, wall, true).findings().get(0).cited()).hasSize(1);
        assertThat(desk.seeRecord.see(desk.jo, wall, true).findings().get(0).cited()).hasSize(2);
    }

    private List<String> sources(Member member, boolean confidential) {
        return desk.seeMemo.see(member, wall, confidential).findings().stream()
                .flatMap(finding -> finding.cited().stream()).map(cited -> cited.source().details().title()).toList();
    }

    @Test
    void memoHoldsEveryWordOfTheDraftAndNumbersItsClaims() {
        found(INHABITANTS, "CHANGE_NEEDED");
        desk.claim(wall, "12,000");
        Memo memo = desk.seeMemo.see(desk.ada, wall, false);
        String whole = String.join("", memo.paragraphs().stream().flatMap(one -> one.pieces().stream())
                .map(Memo.Piece::text).toList());
        assertThat(whole.replaceAll("\\s", "")).isEqualTo(desk.draft(wall).text().replaceAll("\\s", ""));
        Memo.Paragraph last = memo.paragraphs().get(memo.paragraphs().size() - 1);
        assertThat(last.notes()).containsExactly(1, 2);
        assertThat(last.pieces()).filteredOn(piece -> piece.text().equals("12,000")).singleElement()
                .satisfies(piece -> assertThat(piece.notes()).containsExactly(2));
        assertThat(memo.finding(1).orElseThrow().rating().key()).isEqualTo("CHANGE_NEEDED");
        assertThat(memo.paragraphs().get(0).headline()).isTrue();
    }
}

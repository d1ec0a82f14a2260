package org.touchstone.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.NoteId;
import org.touchstone.claim.Stance;
import org.touchstone.claim.SuggestedWording;
import org.touchstone.newsroom.Refusal;
import org.touchstone.source.SourceId;

/** What lands in whose inbox, and what letters come of it. */
class InboxTest {

    private final Newsdesk desk = new Newsdesk();
    private final ClaimId claim = desk.claim(desk.article(), "It was dug in 1820.");

    @Test
    void whoIsGivenAClaimOrGetsItBackIsTold() {
        desk.assign(claim, desk.jo);
        assertThat(desk.inbox.concerns(desk.jo)).isEmpty();
        desk.proposed(claim);
        desk.giveBack(desk.jo, claim, "Which page?");
        assertThat(desk.inbox.concerns(desk.ada)).containsExactly(Concern.ASSIGNED, Concern.RETURNED);
    }

    @Test
    void whatWasNotReadYetIsNotToldTwice() {
        desk.assign(claim, desk.ada);
        desk.assign(claim, desk.ben);
        desk.assign(claim, desk.ada);
        assertThat(desk.inbox.concerns(desk.ada)).containsExactly(Concern.ASSIGNED);
        desk.markRead.mark(desk.ada, 1, true);
        desk.assign(claim, desk.ben);
        desk.assign(claim, desk.ada);
        assertThat(desk.inbox.concerns(desk.ada)).containsExactly(Concern.ASSIGNED, Concern.ASSIGNED);
    }

    @Test
    void lapseIsToldToTheOneWhoChecksAndTheOneWhoApproved() {
        desk.approved(claim);
        desk.citeSource.cite(desk.ben, claim, desk.get(claim).citation(1).sourceId(),
                Newsdesk.use(Stance.CONTEXT));
        assertThat(desk.inbox.concerns(desk.ada)).containsExactly(Concern.ASSIGNED, Concern.LAPSED);
        assertThat(desk.inbox.concerns(desk.jo)).containsExactly(Concern.LAPSED);
        assertThat(desk.inbox.concerns(desk.ben)).isEmpty();
    }

    @Test
    void changedSourceIsToldOnceToTheOneWhoChecks() {
        desk.approved(claim);
        SourceId source = desk.get(claim).citation(1).sourceId();
        desk.withdrawSource.withdraw(desk.ben, source, "A forgery.");
        assertThat(desk.inbox.concerns(desk.ada)).containsExactly(Concern.ASSIGNED, Concern.SOURCE_CHANGED);
        assertThat(desk.inbox.concerns(desk.jo)).containsExactly(Concern.LAPSED);
    }

    @Test
    void whoSuggestedAWordingHearsThatItWasAcceptedOrDeclined() {
        Newsdesk own = new Newsdesk();
        ClaimId claimed = own.claim(own.ownDraft(), "The view from it is lovely.");
        own.suggest(own.ada, claimed, "Many like the view.");
        own.answer(own.jo, claimed, SuggestedWording.Answer.DECLINED, "Who does?");
        own.suggest(own.ada, claimed, "Some like the view.");
        own.answer(own.jo, claimed, SuggestedWording.Answer.ACCEPTED, "");
        assertThat(own.inbox.concerns(own.ada)).containsExactly(Concern.WORDING_DECLINED, Concern.WORDING_ACCEPTED);
        assertThat(own.inbox.concerns(own.jo)).isEmpty();
    }

    @Test
    void whoSuggestedAWordingAndWhoChecksTheClaimHearOnceThatTheNextDraftSaysIt() {
        Newsdesk own = new Newsdesk();
        ArticleId wall = own.ownDraft();
        ClaimId claimed = own.claim(wall, "The view from it is lovely.");
        own.assign(claimed, own.ben);
        own.suggest(own.jo, claimed, "The view from it is wide.");
        own.nextDraft(wall, "is lovely", "is wide");
        own.nextDraft(wall, "It was dug in 1820.", "It was dug in 1821.");
        assertThat(own.inbox.concerns(own.jo)).containsExactly(Concern.WORDING_IN_DRAFT);
        assertThat(own.inbox.concerns(own.ben)).containsExactly(Concern.ASSIGNED, Concern.WORDING_IN_DRAFT);
    }

    @Test
    void mentionedAndAnsweredAreTold() {
        NoteId first = desk.writeNote.write(desk.ada, claim, "@Ben Marrow, is it 1820? @Ada Quill wonders.");
        desk.answerNote.answer(desk.ben, first, "@Jo Tiller knows.");
        assertThat(desk.inbox.concerns(desk.ben)).containsExactly(Concern.MENTIONED);
        assertThat(desk.inbox.concerns(desk.ada)).containsExactly(Concern.ANSWERED);
        assertThat(desk.inbox.concerns(desk.jo)).containsExactly(Concern.MENTIONED);
    }

    @Test
    void everybodyReadsTheirOwnInboxAlone() {
        desk.assign(claim, desk.ada);
        assertThat(desk.inbox.unread(desk.ada.memberId())).isEqualTo(1);
        assertThatThrownBy(() -> desk.markRead.mark(desk.ben, 1, true)).isInstanceOf(Refusal.NotFound.class);
        desk.markAllRead.mark(desk.ada, desk.clock.instant());
        assertThat(desk.inbox.unread(desk.ada.memberId())).isZero();
        desk.markRead.mark(desk.ada, 1, false);
        assertThat(desk.inbox.unread(desk.ada.memberId())).isEqualTo(1);
    }

    private boolean sendAfter(Duration wait) {
        desk.clock.pass(wait);
        return desk.sendLetters.sendNext();
    }

    @Test
    void lettersOfOneMemberThatAreDueGoTogether() {
        desk.inbox.carried = true;
        desk.inbox.keep(desk.ada.memberId(), LetterChoice.AT_ONCE);
        desk.assign(claim, desk.ada);
        desk.writeNote.write(desk.ben, claim, "@Ada Quill?");
        assertThat(desk.sendLetters.sendNext()).isFalse();

        assertThat(sendAfter(Duration.ofMinutes(1))).isTrue();

        assertThat(desk.inbox.posted).hasSize(1);
        assertThat(desk.inbox.posted.get(0).items()).hasSize(2);
        assertThat(desk.sendLetters.sendNext()).isFalse();
    }

    @Test
    void nobodyIsWrittenToWhoWantsNoneOrWhereNobodyCarriesLetters() {
        desk.assign(claim, desk.ada);
        desk.inbox.carried = true;
        desk.inbox.keep(desk.ben.memberId(), LetterChoice.NEVER);
        desk.assign(claim, desk.ben);
        assertThat(sendAfter(Duration.ofDays(2))).isFalse();
    }

    @Test
    void whatWasReadMeanwhileAndWhoLeftNeedNoLetter() {
        desk.inbox.carried = true;
        desk.assign(claim, desk.ada);
        desk.markRead.mark(desk.ada, 1, true);
        desk.assign(claim, desk.ben);
        desk.staff.leave(desk.ben);

        desk.clock.pass(Duration.ofDays(1));
        while (desk.sendLetters.sendNext()) {
            // until nothing is due
        }

        assertThat(desk.inbox.posted).isEmpty();
        assertThat(desk.inbox.ended().values()).containsOnly(Outbox.Outcome.NOT_NEEDED).hasSize(2);
    }

    @Test
    void letterThatIsNotTakenIsTriedAgainAndGivenUpInTheEnd() {
        desk.inbox.carried = true;
        desk.inbox.failing = true;
        desk.inbox.keep(desk.ada.memberId(), LetterChoice.AT_ONCE);
        desk.assign(claim, desk.ada);
        assertThat(sendAfter(Duration.ofMinutes(1))).isTrue();
        assertThat(sendAfter(Duration.ofSeconds(30))).isFalse();
        for (int i = 1; i < SendLetters.TRIES; i++) {
            assertThat(desk.inbox.ended()).isEmpty();
            assertThat(sendAfter(Duration.ofHours(8))).isTrue();
        }
        assertThat(desk.inbox.ended().values()).containsExactly(Outbox.Outcome.GIVEN_UP);
        assertThat(sendAfter(Duration.ofHours(8))).isFalse();
    }

    @Test
    void aFailureIsForgottenOnceTheLetterGoesOut() {
        desk.inbox.carried = true;
        desk.inbox.failing = true;
        desk.inbox.keep(desk.ada.memberId(), LetterChoice.AT_ONCE);
        desk.assign(claim, desk.ada);
        sendAfter(Duration.ofMinutes(1));
        desk.inbox.failing = false;
        assertThat(sendAfter(Duration.ofMinutes(2))).isTrue();
        assertThat(desk.inbox.posted).hasSize(1);
        assertThat(desk.inbox.ended().values()).containsExactly(Outbox.Outcome.SENT);
    }

    @Test
    void morningIsSevenOClockWhereTheNewsroomIs() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        assertThat(Letters.morningAfter(Instant.parse("2026-11-22T05:59:00Z"), zone))
                .isEqualTo("2026-11-22T06:00:00Z");
        assertThat(Letters.morningAfter(Instant.parse("2026-11-22T06:00:00Z"), zone))
                .isEqualTo("2026-11-23T06:00:00Z");
        assertThat(Letters.morningAfter(Instant.parse("2026-03-28T12:00:00Z"), zone))
                .isEqualTo("2026-03-29T05:00:00Z");
        assertThat(SendLetters.wait(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SendLetters.wait(3)).isEqualTo(Duration.ofMinutes(8));
        assertThat(SendLetters.wait(40)).isEqualTo(Duration.ofHours(8));
    }
}

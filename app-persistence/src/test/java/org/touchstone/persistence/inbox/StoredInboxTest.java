package org.touchstone.persistence.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.AnswerNote;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.EarlierText;
import org.touchstone.claim.EditNote;
import org.touchstone.claim.NoteId;
import org.touchstone.claim.ResolveNote;
import org.touchstone.claim.WriteNote;
import org.touchstone.inbox.Concern;
import org.touchstone.inbox.Inbox;
import org.touchstone.inbox.InboxItem;
import org.touchstone.inbox.LetterChoice;
import org.touchstone.inbox.MarkRead;
import org.touchstone.newsroom.Member;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.StoredNewsdesk;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.persistence.claim.StoredNotes_;
import org.touchstone.source.SourceKind;

@ExtendWith(DatabaseTest.class)
class StoredInboxTest {

    private static final StoredNewsdesk.Carrier CARRIER = StoredNewsdesk.CARRIER;

    private final TestDatabase database;
    private Desks desks;
    private ArticleId article;
    private ClaimId claim;

    StoredInboxTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void oneClaimAndNothingCarriedYet() {
        desks = new Desks(database);
        article = desks.article(Desks.TEXT);
        claim = desks.claim(article, "built in 1962");
        CARRIER.carried.clear();
        CARRIER.taking = true;
    }

    private List<Concern> concerns(Member member) {
        return desks.ask(desk -> desk.inbox.find(member.memberId(), false, 1)).rows().stream()
                .map(Inbox.Row::concern).toList();
    }

    private NoteId say(Member by, String text) {
        return desks.ask(desk -> new WriteNote(desk.talk).write(by, claim, text));
    }

    @Test
    void whatHappenedAndWhatItConcernsAreStoredTogether() {
        desks.assign(claim, desks.ada);
        NoteId first = say(desks.ben, "@Ada Quill, is it 1962?");
        desks.act(desk -> new AnswerNote(desk.talk).answer(desks.ada, first, "Yes."));

        assertThat(concerns(desks.ada)).containsExactly(Concern.MENTIONED, Concern.ASSIGNED);
        assertThat(concerns(desks.ben)).containsExactly(Concern.ANSWERED);
        Inbox.Row row = desks.ask(desk -> desk.inbox.find(desks.ada.memberId(), true, 9)).rows().get(0);
        assertThat(row.causedBy()).isEqualTo("Ben Marrow");
        assertThat(row.note()).isEqualTo(first.value());
        assertThat(row.wording()).isEqualTo("built in 1962");
        assertThat(row.read()).isFalse();

        assertThatThrownBy(() -> desks.act(desk -> {
            desk.assign(desks.jo, List.of(claim), desks.ben.memberId(), null, null);
            throw new IllegalStateException("and then it went wrong");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(concerns(desks.ben)).containsExactly(Concern.ANSWERED);
    }

    @Test
    void readAndUnreadAreKept() {
        desks.assign(claim, desks.ada);
        say(desks.ben, "@Ada Quill?");
        long item = desks.ask(desk -> desk.inbox.find(desks.ada.memberId(), true, 1)).rows().get(0).itemId();
        desks.act(desk -> new MarkRead(desk.inbox, desks.clock()).mark(desks.ada, item, true));
        assertThat(desks.<Integer>ask(desk -> desk.inbox.unread(desks.ada.memberId()))).isEqualTo(1);
        desks.act(desk -> new MarkRead(desk.inbox, desks.clock()).mark(desks.ada, item, false));
        Instant now = desks.clock().instant();
        desks.act(desk -> desk.inbox.readAll(desks.ada.memberId(), now, now));
        assertThat(desks.<Integer>ask(desk -> desk.inbox.unread(desks.ada.memberId()))).isZero();
    }

    @Test
    void withdrawnSourceTellsTheOneWhoChecksOnce() {
        desks.approved(claim);
        var source = desks.ask(desk -> desk.claims.get(claim).citations().get(0).sourceId());
        desks.act(desk -> desk.withdrawSource.withdraw(desks.ben, source, "A forgery."));
        assertThat(concerns(desks.ada)).containsExactly(Concern.SOURCE_CHANGED, Concern.ASSIGNED);
        assertThat(concerns(desks.jo)).containsExactly(Concern.LAPSED);
        assertThat(desks.source(SourceKind.DATA, "Another")).isNotNull();
    }

    @Test
    void dueTomorrowIsToldOnceADayByWhicheverServerThinksOfIt() throws InterruptedException {
        LocalDate day = Desks.TODAY.plusDays(1);
        desks.act(desk -> desk.assign(desks.jo, List.of(claim), desks.ada.memberId(), day, null));
        var server = desks.doing(desk -> desk.inbox.remind(day, desks.clock().instant()));
        Desks.atOnce(List.of(server, server, server));
        assertThat(desks.<List<InboxItem>>ask(desk -> desk.inbox.remind(day, desks.clock().instant()))).isEmpty();
        assertThat(concerns(desks.ada)).containsExactly(Concern.DUE_TOMORROW, Concern.ASSIGNED);
        assertThat(desks.ask(desk -> desk.inbox.find(desks.ada.memberId(), false, 1)).rows().get(0).due())
                .isEqualTo(day);
    }

    @Test
    void eachLetterIsSentByOneServerAlone() throws InterruptedException {
        for (Member member : List.of(desks.ada, desks.ben)) {
            desks.act(desk -> desk.choices.keep(member.memberId(), LetterChoice.AT_ONCE));
        }
        for (int i = 0; i < 4; i++) {
            ClaimId one = desks.claim(article, "It was dug in 1820.".substring(0, 12 + i));
            desks.assign(one, i % 2 == 0 ? desks.ada : desks.ben);
        }
        Desks later = desks.at(desks.clock().instant().plus(Duration.ofMinutes(5)));
        var server = later.doing(desk -> {
            while (desk.sendLetters.sendNext()) {
                Thread.onSpinWait();
            }
        });
        assertThat(Desks.atOnce(List.of(server, server, server, server))).containsOnly("done");

        assertThat(CARRIER.carried.stream().flatMap(List::stream).toList()).hasSize(4).doesNotHaveDuplicates();
        assertThat(later.<Boolean>ask(desk -> desk.sendLetters.sendNext())).isFalse();
    }

    @Test
    void letterThatWasNotTakenOutlivesTheServerAndIsTriedAgain() {
        desks.act(desk -> desk.choices.keep(desks.ada.memberId(), LetterChoice.AT_ONCE));
        desks.assign(claim, desks.ada);
        Instant start = desks.clock().instant();
        CARRIER.taking = false;
        assertThat(desks.at(start.plusSeconds(60)).<Boolean>ask(desk -> desk.sendLetters.sendNext())).isTrue();
        CARRIER.taking = true;
        assertThat(desks.at(start.plusSeconds(90)).<Boolean>ask(desk -> desk.sendLetters.sendNext())).isFalse();
        assertThat(desks.at(database.factory()).at(start.plusSeconds(125))
                .<Boolean>ask(desk -> desk.sendLetters.sendNext())).isTrue();
        assertThat(CARRIER.carried).hasSize(1);
        assertThat(outcomes()).containsExactly("SENT");
    }

    @Test
    void morningLettersWaitAndWhatIsReadNeedsNone() {
        desks.assign(claim, desks.ada);
        Instant now = desks.clock().instant();
        assertThat(desks.at(now.plusSeconds(120)).<Boolean>ask(desk -> desk.sendLetters.sendNext()))
                .isEqualTo(now.atZone(CARRIER.zone()).getHour() == 6 && now.atZone(CARRIER.zone()).getMinute() > 57);
        desks.act(desk -> desk.inbox.readAll(desks.ada.memberId(), now, now));
        desks.at(now.plus(Duration.ofDays(1))).<Boolean>ask(desk -> desk.sendLetters.sendNext());
        assertThat(CARRIER.carried).isEmpty();
        assertThat(outcomes()).containsExactly("NOT_NEEDED");
    }

    private List<String> outcomes() {
        return desks.<List<?>>ask(desk -> desk.entityManager().createNativeQuery("select outcome from outbox")
                .getResultList()).stream().map(String::valueOf).toList();
    }

    @Test
    void earlierTextsAndSettledThreadsComeBackAsTheyWerePut() {
        NoteId noteId = say(desks.ada, "Is it 1962?");
        desks.act(desk -> new EditNote(desk.talk).edit(desks.ada, noteId, 1, "Is it 1963?"));
        desks.act(desk -> new AnswerNote(desk.talk).answer(desks.ben, noteId, "No."));
        assertThat(open()).isTrue();
        desks.act(desk -> new ResolveNote(desk.talk).resolve(desks.jo, noteId));

        var notes = desks.ask(desk -> new StoredNotes_(desk.entityManager()).ofClaim(claim));

        assertThat(notes.get(0).earlier()).extracting(EarlierText::text).containsExactly("Is it 1962?");
        assertThat(notes.get(0).resolvedBy()).contains(desks.jo.memberId());
        assertThat(notes.get(1).thread()).isEqualTo(noteId);
        assertThat(notes.get(1).earlier()).isEmpty();
        assertThat(open()).isFalse();
    }

    private boolean open() {
        return desks.ask(desk -> new StoredNotes_(desk.entityManager()).withOpenTalk(List.of(claim)))
                .contains(claim);
    }
}

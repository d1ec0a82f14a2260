package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.language.Span;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Role;

/** The talk about a claim: threads, names called in them, what was said before, and what is settled. */
class TalkTest {

    private final Newsdesk desk = new Newsdesk();
    private final ClaimId claim = desk.claim(desk.article(), "It was dug in 1820.");

    private Note note(NoteId noteId) {
        return desk.notes.withId(noteId).orElseThrow();
    }

    private NoteEvent told() {
        return (NoteEvent) desk.board.happened().get(desk.board.happened().size() - 1);
    }

    @Test
    void answersBelongToTheThreadOfTheMessageTheyAnswer() {
        NoteId first = desk.writeNote.write(desk.ada, claim, "Is it 1820?");
        NoteId answer = desk.answerNote.answer(desk.ben, first, "1821, says the register.");
        NoteId second = desk.answerNote.answer(desk.jo, answer, "Which register?");

        assertThat(note(second).thread()).isEqualTo(first);
        assertThat(told().answered()).containsExactlyInAnyOrder(desk.ada.memberId(), desk.ben.memberId());
        assertThatThrownBy(() -> desk.answerNote.answer(desk.kim, first, "Hello")).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.answerNote.answer(desk.jo, new NoteId(999), "Hello"))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whoIsCalledByTheirWholeNameIsMentioned() {
        var mentions = new Mentions(desk.staff.all());
        assertThat(mentions.in("@ada quill, and @Ben Marrow: look")).containsExactly(desk.ada.memberId(),
                desk.ben.memberId());
        assertThat(mentions.in("mail@Ada Quill, @Ada Quills, @Ada, @nobody, @")).isEmpty();
        assertThat(mentions.places("So, @Jo Tiller!")).containsExactly(new Span(4, 14));
    }

    @Test
    void theLongestNameIsTheOneMeant() {
        var ann = desk.staff.join("Ann", Role.FACT_CHECKER);
        var lee = desk.staff.join("Ann Lee", Role.FACT_CHECKER);
        var gone = desk.staff.join("Ann Lee Low", Role.FACT_CHECKER);
        desk.staff.leave(gone);
        assertThat(new Mentions(desk.staff.all()).in("@Ann Lee Low")).containsExactly(lee.memberId());
        assertThat(new Mentions(desk.staff.all()).in("@Ann, @Ann Lee")).containsExactly(ann.memberId(), lee.memberId());
    }

    @Test
    void editedMessageKeepsItsEarlierTextAndCallsOnlyThoseNotCalledBefore() {
        NoteId noteId = desk.writeNote.write(desk.ada, claim, "@Ben Marrow, is it 1820?");
        desk.editNote.edit(desk.ada, noteId, 1, "@Ben Marrow and @Jo Tiller, is it 1821?");

        assertThat(note(noteId).text()).contains("1821");
        assertThat(note(noteId).earlier()).extracting(EarlierText::text).containsExactly("@Ben Marrow, is it 1820?");
        assertThat(told().mentioned()).isEqualTo(Set.of(desk.jo.memberId()));
        assertThat(told().act()).isEqualTo("note.edit");
        assertThat(told().revision()).isEqualTo(2);
    }

    @Test
    void onlyItsWriterChangesAMessageAndOnlyTheNewestTextOfIt() {
        NoteId noteId = desk.writeNote.write(desk.ada, claim, "Is it 1820?");
        assertThatThrownBy(() -> desk.editNote.edit(desk.jo, noteId, 1, "No.")).isInstanceOf(Refusal.NotAllowed.class);
        desk.editNote.edit(desk.ada, noteId, 1, "Is it 1821?");
        assertThatThrownBy(() -> desk.editNote.edit(desk.ada, noteId, 1, "Is it 1822?"))
                .isInstanceOfSatisfying(Refusal.Stale.class, stale -> assertThat(stale.conflicts()).hasSize(1));
        int told = desk.board.happened().size();
        desk.editNote.edit(desk.ada, noteId, 2, "Is it 1821?");
        assertThat(desk.board.happened()).hasSize(told);
    }

    @Test
    void threadIsResolvedByTheOneWhoBeganItOrAnEditorAndReopenedByAnybody() {
        NoteId noteId = desk.writeNote.write(desk.ada, claim, "Is it 1820?");
        assertThatThrownBy(() -> desk.resolveNote.resolve(desk.ben, noteId)).isInstanceOf(Refusal.NotAllowed.class);
        desk.resolveNote.resolve(desk.ada, noteId);
        assertThat(desk.notes.withOpenTalk(Set.of(claim))).isEmpty();
        assertThatThrownBy(() -> desk.resolveNote.resolve(desk.ada, noteId)).isInstanceOf(Refusal.NotNow.class);

        desk.reopenNote.reopen(desk.ben, noteId);
        assertThat(desk.notes.withOpenTalk(Set.of(claim))).containsExactly(claim);
        assertThatThrownBy(() -> desk.reopenNote.reopen(desk.ben, noteId)).isInstanceOf(Refusal.NotNow.class);
        desk.resolveNote.resolve(desk.jo, noteId);
        NoteId answer = desk.answerNote.answer(desk.ben, noteId, "Not settled.");
        assertThat(note(noteId).resolvedBy()).isEmpty();
        assertThatThrownBy(() -> desk.resolveNote.resolve(desk.jo, answer)).isInstanceOf(Refusal.NotNow.class);
        assertThat(desk.board.happened()).extracting(event -> event.act()).endsWith("note.write", "note.resolve",
                "note.reopen", "note.resolve", "note.reopen", "note.write");
    }
}

package org.touchstone.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.MarkSentences.Chosen;
import org.touchstone.newsroom.Refusal;

/** Marking sentences, one or several at once. */
class MarkSentencesTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId articleId = desk.article();
    private final DraftId draftId = desk.draft(articleId).draftId();

    private Mark mark(int sentence) {
        return desk.marks.withId(new MarkId(draftId, sentence)).orElseThrow();
    }

    @Test
    void severalSentencesAreMarkedAtOnce() {
        int entries = desk.trail.size();
        desk.markSentences.mark(desk.ada, draftId, List.of(new Chosen(2, 0), new Chosen(4, 0)), MarkKind.OPINION, null);
        assertThat(desk.marks.ofDraft(draftId)).extracting(Mark::sentence).containsExactly(2, 4);
        assertThat(desk.trail.size()).isEqualTo(entries + 2);
        assertThat(desk.articles.get(articleId).revision()).isEqualTo(1);
    }

    @Test
    void waivingNeedsAReason() {
        assertThatThrownBy(() -> desk.markSentences.mark(desk.ada, draftId, List.of(new Chosen(2, 0)), MarkKind.WAIVED,
                " ")).isInstanceOfSatisfying(Refusal.Invalid.class, no -> assertThat(no.field()).isEqualTo("reason"));
    }

    @Test
    void sameMarkSentTwiceIsOneMark() {
        desk.markSentences.mark(desk.ada, draftId, List.of(new Chosen(2, 0)), MarkKind.OPINION, null);
        int entries = desk.trail.size();
        desk.markSentences.mark(desk.ben, draftId, List.of(new Chosen(2, 0)), MarkKind.OPINION, null);
        assertThat(desk.trail.size()).isEqualTo(entries);
        assertThat(mark(2).markedBy()).isEqualTo(desk.ada.memberId());
    }

    @Test
    void markOfAnotherIsNotOverwrittenUnseen() {
        desk.markSentences.mark(desk.ada, draftId, List.of(new Chosen(2, 0)), MarkKind.WAIVED, "well known");
        var stale = catchThrowableOfType(Refusal.Stale.class, () -> desk.markSentences.mark(desk.ben, draftId,
                List.of(new Chosen(2, 0)), MarkKind.WAIVED, "too costly"));
        assertThat(stale.conflicts()).contains(new Refusal.Conflict("reason", "", "well known", "too costly"));
        desk.markSentences.mark(desk.ben, draftId, List.of(new Chosen(2, 1)), MarkKind.WAIVED, "too costly");
        assertThat(mark(2).revision()).isEqualTo(2);
    }

    @Test
    void clearedSentenceIsUnreadAgainAndKeepsItsVersion() {
        desk.markSentences.mark(desk.ada, draftId, List.of(new Chosen(2, 0)), MarkKind.WAIVED, "well known");
        desk.markSentences.mark(desk.ada, draftId, List.of(new Chosen(2, 1)), null, "never mind");
        assertThat(mark(2).kind()).isNull();
        assertThat(mark(2).reason()).isEmpty();
        assertThat(mark(2).revision()).isEqualTo(2);
        assertThat(desk.board.happened()).last().satisfies(event -> {
            assertThat(event.act()).isEqualTo("sentence.clear");
            assertThat(event.before()).isEqualTo("WAIVED");
        });
    }

    @Test
    void sentenceThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> desk.markSentences.mark(desk.ada, draftId, List.of(new Chosen(11, 0)), MarkKind.READ,
                null)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.markSentences.mark(desk.ada, draftId, List.of(new Chosen(-1, 0)), MarkKind.READ,
                null)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.markSentences.mark(desk.ada, draftId, List.of(), MarkKind.READ, null))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void adminMarksNothing() {
        assertThatThrownBy(() -> desk.markSentences.mark(desk.kim, draftId, List.of(new Chosen(1, 0)), MarkKind.READ,
                null)).isInstanceOf(Refusal.NotAllowed.class);
    }
}

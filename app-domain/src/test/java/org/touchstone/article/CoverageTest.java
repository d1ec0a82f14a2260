package org.touchstone.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.Newsdesk;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClosedAs;
import org.touchstone.language.Span;

/** The ledger: every sentence checked, set aside or unread. */
class CoverageTest {

    private static final String ONE = "The wall is old (1962), and high.";

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId articleId = desk.article("Headline\n" + ONE + " Second sentence.");
    private final Draft draft = desk.draft(articleId);
    private final List<Mark> marks = new ArrayList<>();

    private void mark(int sentence, @Nullable MarkKind kind) {
        var mark = new Mark(new MarkId(draft.draftId(), sentence), desk.ada, desk.clock.instant());
        mark.set(kind, "a reason", 0, articleId, desk.ada, desk.clock.instant());
        marks.add(mark);
    }

    private Coverage covered(String... words) {
        return Coverage.of(draft, marks, Arrays.stream(words).map(one -> desk.words(articleId, one)).toList());
    }

    private SentenceState state(String... words) {
        return covered(words).state(1);
    }

    @Test
    void everythingStartsUnread() {
        Coverage coverage = covered();
        assertThat(coverage.states()).containsOnly(SentenceState.UNREAD).hasSize(3);
        assertThat(coverage.firstUnread()).isZero();
        assertThat(coverage.done()).isZero();
    }

    @Test
    void sentenceCoveredWhollyIsChecked() {
        assertThat(state(ONE)).isEqualTo(SentenceState.CHECKED);
        assertThat(covered(ONE).state(2)).isEqualTo(SentenceState.UNREAD);
    }

    @Test
    void punctuationAndBlanksBetweenClaimsNeedNoCover() {
        assertThat(state("The wall is old", "1962", "and high")).isEqualTo(SentenceState.CHECKED);
    }

    @Test
    void oneLetterOrDigitLeftIsUnread() {
        assertThat(state("The wall is old", "962), and high.")).isEqualTo(SentenceState.REST_UNREAD);
        assertThat(state("The wall is old (1962), and hig")).isEqualTo(SentenceState.REST_UNREAD);
    }

    @Test
    void overlappingClaimsCoverTogether() {
        assertThat(state("wall is old (1962), and", "The wall is", "old (1962), and high"))
                .isEqualTo(SentenceState.CHECKED);
        assertThat(state("The wall is old (1962), and high", "wall")).isEqualTo(SentenceState.CHECKED);
    }

    @Test
    void claimAcrossSentencesCoversItsPartOfEach() {
        Coverage coverage = covered("and high. Second sentence");
        assertThat(coverage.states()).containsExactly(SentenceState.UNREAD, SentenceState.REST_UNREAD,
                SentenceState.CHECKED);
        assertThat(coverage.unread()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(MarkKind.class)
    void sentenceCoveredInPartIsCheckedOnceItsRestIsMarked(MarkKind kind) {
        mark(1, kind);
        assertThat(state("The wall is old")).isEqualTo(SentenceState.CHECKED);
    }

    @ParameterizedTest
    @EnumSource(MarkKind.class)
    void markedSentenceWithoutAClaimIsReadOrSetAside(MarkKind kind) {
        mark(1, kind);
        assertThat(state()).isEqualTo(kind == MarkKind.READ ? SentenceState.READ : SentenceState.SET_ASIDE);
        assertThat(covered().setAside()).isEqualTo(kind == MarkKind.READ ? 0 : 1);
        assertThat(covered().checked()).isEqualTo(kind == MarkKind.READ ? 1 : 0);
    }

    @Test
    void clearedMarkLeavesTheSentenceUnread() {
        mark(1, MarkKind.OPINION);
        marks.get(0).set(null, "", 1, articleId, desk.ada, desk.clock.instant());
        assertThat(state()).isEqualTo(SentenceState.UNREAD);
    }

    @Test
    void withdrawnClaimsDoNotCover() {
        ClaimId claim = desk.claim(articleId, ONE);
        assertThat(desk.review(articleId).coverage().state(1)).isEqualTo(SentenceState.CHECKED);
        desk.close(desk.ben, claim, ClosedAs.WITHDRAWN, null, "mistake");
        assertThat(desk.review(articleId).coverage().state(1)).isEqualTo(SentenceState.UNREAD);
    }

    @ParameterizedTest
    @EnumSource(value = ClosedAs.class, names = "WITHDRAWN", mode = EnumSource.Mode.EXCLUDE)
    void claimsClosedOtherwiseDoCover(ClosedAs as) {
        ClaimId claim = desk.claim(articleId, ONE);
        desk.close(desk.ben, claim, as, desk.claim(articleId, "Second sentence."), "so it is");
        assertThat(desk.review(articleId).coverage().state(1)).isEqualTo(SentenceState.CHECKED);
    }

    @Test
    void sentenceOfSignsAloneIsUnreadUntilSomebodyHasSeenIt() {
        ArticleId signs = desk.article("Headline\n* * *");
        assertThat(Coverage.of(desk.draft(signs), List.of(), List.of()).state(1)).isEqualTo(SentenceState.UNREAD);
        assertThat(Coverage.of(desk.draft(signs), List.of(), List.of(new Span(9, 10))).state(1))
                .isEqualTo(SentenceState.CHECKED);
    }

    @Test
    void lettersOfEveryScriptNeedCover() {
        ArticleId wide = desk.article("标题\n海堤𠀀建于1962年。");
        Draft text = desk.draft(wide);
        assertThat(Coverage.of(text, List.of(), List.of(new Span(3, 5))).state(1))
                .isEqualTo(SentenceState.REST_UNREAD);
        assertThat(Coverage.of(text, List.of(), List.of(new Span(3, 13))).state(1)).isEqualTo(SentenceState.CHECKED);
    }

    @Test
    void countsAddUp() {
        mark(0, MarkKind.READ);
        mark(2, MarkKind.OPINION);
        Coverage coverage = covered("The wall");
        assertThat(coverage.checked() + coverage.setAside() + coverage.unread()).isEqualTo(coverage.sentences());
        assertThat(coverage.firstUnread()).isEqualTo(1);
        assertThat(covered(ONE).firstUnread()).isEqualTo(-1);
    }
}

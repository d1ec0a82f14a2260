package org.touchstone.persistence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.article.MarkKind;
import org.touchstone.article.MarkSentences.Chosen;
import org.touchstone.claim.ArticleNews.Since;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.ReadPassage.Question;
import org.touchstone.claim.SearchRecord;
import org.touchstone.inbox.Concern;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.source.SourceKind;

/** What was done to an article since somebody looked. */
@ExtendWith(DatabaseTest.class)
class StoredArticleNewsTest {

    private final TestDatabase database;
    private Desks desks;
    private ArticleId article;
    private Draft draft;

    StoredArticleNewsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void importAnArticle() {
        desks = new Desks(database);
        article = desks.article(Desks.TEXT);
        draft = desks.draft(article);
    }

    private Since since(long number) {
        return desks.ask(desk -> desk.news.since(article, draft.draftId(), number));
    }

    private void mark(int... sentences) {
        desks.act(desk -> desk.markSentences.mark(desks.ada, draft.draftId(), Arrays.stream(sentences)
                .mapToObj(place -> new Chosen(place, 0)).toList(), MarkKind.OPINION, null));
    }

    @Test
    void everyActMovesTheNumberOnAndIsNewsUntilItWasSeen() {
        long before = since(0).number();
        ClaimId claim = desks.claim(article, "built in 1962");
        mark(3);
        Since news = since(before);
        assertThat(news.number()).isEqualTo(before + 2);
        assertThat(news.claims()).containsExactly(claim);
        assertThat(news.sentences()).containsExactly(3);
        assertThat(since(news.number()).nothing()).isTrue();
    }

    @Test
    void passageHoldsTheParagraphsOfWhatChangedWithAllClaimsInThem() {
        ClaimId claim = desks.claim(article, "built in 1962");
        desks.claim(article, "2 percent of its budget");
        long number = since(0).number();
        mark(3);
        var passage = desks.ask(desk -> desk.readPassage.read(desks.ada, Question.news(article, number,
                draft.draftId().value(), List.of())));
        assertThat(passage.paragraphs()).containsExactly(1);
        assertThat(passage.sheet().claims()).singleElement().satisfies(line ->
                assertThat(line.claimId()).isEqualTo(claim));
        assertThat(passage.sheet().coverage().setAside()).isEqualTo(1);
        assertThat(passage.tallies()).singleElement().satisfies(tally -> assertThat(tally.claims()).isEqualTo(2));
    }

    @Test
    void lastActOfAMemberIsFoundAndUndoneInTheDatabase() {
        mark(3, 4);
        desks.claim(article, "built in 1962");
        desks.act(desk -> desk.undoLastAct.undo(desks.ada, article, "Undone."));
        assertThat(desks.<List<MarkKind>>ask(desk -> desk.marks.ofDraft(draft.draftId()).stream()
                .map(mark -> mark.kind()).filter(Objects::nonNull).toList())).isEmpty();
        desks.act(desk -> desk.undoLastAct.undo(desks.ben, article, "Undone."));
        assertThat(desks.<Long>ask(desk -> desk.claims.ofArticle(article).stream().filter(claim -> claim.live())
                .count())).isZero();
    }

    @Test
    void placeAndCitationThatWereTakenAreKeptInTheDatabaseAndPutBack() {
        ClaimId claim = desks.claim(article, "built in 1962");
        desks.cite(desks.ben, claim, desks.source(SourceKind.DATA, "Accounts"));
        Claim before = known(claim);
        desks.act(desk -> desk.removeCitation.remove(desks.ben, claim, 1, before.revision()));
        desks.act(desk -> desk.undoLastAct.undo(desks.ben, article, "Undone."));
        desks.act(desk -> desk.recutClaim.recut(desks.ada, claim, desk.claims.get(claim).revision(), draft.draftId(),
                List.of(draft.sentences().get(2))));
        desks.act(desk -> desk.undoLastAct.undo(desks.ada, article, "Undone."));
        Claim after = known(claim);
        assertThat(after.citations()).isEqualTo(before.citations());
        assertThat(after.anchors()).isEqualTo(before.anchors());
    }

    @Test
    void returnAndSearchAreUndoneInTheDatabaseAndInTheInbox() {
        ClaimId claim = desks.claim(article, "built in 1962");
        desks.proposed(claim);
        desks.act(desk -> desk.giveBack(desks.jo, claim, "Wrong claim."));
        desks.act(desk -> desk.undoLastAct.undo(desks.jo, article, "Undone."));
        assertThat(known(claim).state()).isEqualTo(ClaimState.PROPOSED);
        assertThat(desks.<Boolean>ask(desk -> desk.inbox.hasUnread(desks.ada.memberId(), Concern.RETURNED, claim)))
                .isFalse();
        desks.act(desk -> desk.recordSearch.record(desks.ada, claim, "sea wall", "archive", Desks.TODAY));
        desks.act(desk -> desk.undoLastAct.undo(desks.ada, article, "Undone."));
        desks.act(desk -> desk.recordSearch.record(desks.ada, claim, "sea wall", "register", Desks.TODAY));
        assertThat(known(claim).searches()).extracting(SearchRecord::number).containsExactly(2);
    }

    private Claim known(ClaimId claim) {
        return desks.ask(desk -> {
            Claim known = desk.claims.get(claim);
            known.citations();
            known.anchors();
            known.searches();
            return known;
        });
    }
}

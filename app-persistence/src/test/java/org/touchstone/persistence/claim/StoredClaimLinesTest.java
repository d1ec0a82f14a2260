package org.touchstone.persistence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.article.Origin;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimLine;
import org.touchstone.claim.ClaimLines;
import org.touchstone.claim.ClaimLines.Elsewhere;
import org.touchstone.claim.ClaimLines.Place;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.ClosedAs;
import org.touchstone.claim.Stance;
import org.touchstone.language.Span;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

@ExtendWith(DatabaseTest.class)
class StoredClaimLinesTest {

    private final TestDatabase database;
    private Desks desks;
    private ArticleId article;

    StoredClaimLinesTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void importAnArticle() {
        desks = new Desks(database);
        article = desks.article(Desks.TEXT);
    }

    @Test
    void claimsComeByNumberWithWhatTheTextShowsOfThem() {
        ClaimId open = desks.claim(article, "built in 1962");
        ClaimId proposed = desks.claim(article, "4 million crowns");
        desks.proposed(proposed);
        ClaimId withdrawn = desks.claim(article, "never been flooded");
        desks.act(desk -> desk.close(desks.ben, withdrawn, ClosedAs.WITHDRAWN, null, "A mistake."));

        List<ClaimLine> lines = database.inTransaction(em -> lines(em).ofArticle(article));

        assertThat(lines).extracting(ClaimLine::claimId).containsExactly(open, proposed, withdrawn);
        assertThat(lines).extracting(ClaimLine::state)
                .containsExactly(ClaimState.OPEN, ClaimState.PROPOSED, ClaimState.CLOSED);
        assertThat(lines.get(0).rating()).isNull();
        assertThat(lines.get(0).assignee()).isNull();
        assertThat(lines.get(1).rating()).isNotNull();
        assertThat(lines.get(1).assignee()).isEqualTo(desks.ada.memberId());
        assertThat(lines.get(2).live()).isFalse();
    }

    @Test
    void placesComeInTheOrderOfReading() {
        ClaimId later = desks.claim(article, "never been flooded");
        ClaimId sooner = desks.claim(article, "built in 1962");
        Draft draft = desks.draft(article);
        Span first = new Span(0, 4);
        desks.act(desk -> desk.recutClaim.recut(desks.ben, later, 1, draft.draftId(), Set.of(first,
                draft.sentences().get(3))));

        List<Place> places = database.inTransaction(em -> lines(em).placesIn(draft.draftId()));

        assertThat(places).extracting(Place::claimId).containsExactly(later, sooner, later);
        assertThat(places.get(0)).isEqualTo(new Place(later, 0, 4));
    }

    @Test
    void sourceKnowsEveryClaimThatCitesItOnce() {
        ClaimId claim = desks.claim(article, "built in 1962");
        SourceId source = desks.source(SourceKind.DATA, "Gauge readings");
        desks.act(desk -> desk.citeSource.cite(desks.ada, claim, source, Desks.use(Stance.SUPPORTS)));
        desks.act(desk -> desk.citeSource.cite(desks.ada, claim, source, Desks.use(Stance.CONTEXT)));

        desks.act(desk -> desk.withdrawSource.withdraw(desks.ben, source, "A forgery."));

        List<Elsewhere> citing = database.inTransaction(em -> lines(em).citing(source));

        assertThat(citing).singleElement().satisfies(one -> {
            assertThat(one.claimId()).isEqualTo(claim);
            assertThat(one.rating()).isNull();
            assertThat(one.attention()).isTrue();
            assertThat(one.origin()).isEqualTo(Origin.THIRD_PARTY);
            assertThat(one.articleNumber()).isEqualTo(article.value());
            assertThat(one.articleTitle()).isEqualTo("What the council says about the sea wall");
        });
    }

    private static ClaimLines lines(EntityManager entityManager) {
        return new StoredClaimLines_(entityManager);
    }
}

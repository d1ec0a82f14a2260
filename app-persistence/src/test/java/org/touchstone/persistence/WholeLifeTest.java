package org.touchstone.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.Article;
import org.touchstone.article.ArticleId;
import org.touchstone.article.MarkKind;
import org.touchstone.article.MarkSentences.Chosen;
import org.touchstone.article.SentenceState;
import org.touchstone.claim.Attribution;
import org.touchstone.claim.Citation;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimAct;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimRevision;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.ClaimWords;
import org.touchstone.claim.ClosedAs;
import org.touchstone.claim.Stance;
import org.touchstone.claim.Verdict;
import org.touchstone.language.Span;
import org.touchstone.publication.Correction;
import org.touchstone.publication.Edition;
import org.touchstone.publication.EditionId;
import org.touchstone.publication.EditionLine;
import org.touchstone.publication.Publication;
import org.touchstone.publication.Slug;
import org.touchstone.publication.Standing;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** The main job, each act a transaction of its own on a real database. */
@ExtendWith(DatabaseTest.class)
class WholeLifeTest {

    @Test
    void claimGoesFromItsFirstWordsToAPublishedEdition(TestDatabase database) {
        var desks = new Desks(database);
        ArticleId article = desks.article(Desks.TEXT);
        ClaimId wall = desks.claim(article, "The sea wall of Marlow Bay was built in 1962.");
        desks.assign(wall, desks.ada);
        SourceId register = desks.source(SourceKind.PRIMARY_DOCUMENT, "Register of works");
        desks.cite(desks.ada, wall, register);
        desks.act(desk -> desk.recordSearch.record(desks.ada, wall, "sea wall 1962", "Town archive", Desks.TODAY));
        desks.act(desk -> desk.propose(desks.ada, wall, "TRUE", "The register says so."));
        desks.act(desk -> desk.giveBack(desks.jo, wall, "Which page?"));

        Claim returned = desks.ask(desk -> desk.claims.get(wall));
        assertThat(returned.state()).isEqualTo(ClaimState.RETURNED);
        assertThat(returned.reason()).isEqualTo("Which page?");

        desks.act(desk -> desk.changeCitation.change(desks.ada, wall, 1, desk.claims.get(wall).revision(),
                new Citation.Use(Stance.SUPPORTS, "page 4", "built in 1962", Desks.TODAY, "")));
        desks.act(desk -> desk.propose(desks.ada, wall, "TRUE", "The register says so on page 4."));
        desks.approve(wall);
        desks.act(desk -> desk.correctSource.correct(desks.ben, register,
                Desks.document("Register of works"), Desks.document("Register of public works")));

        Claim lapsed = desks.ask(desk -> desk.claims.get(wall));
        assertThat(lapsed.state()).isEqualTo(ClaimState.PROPOSED);
        assertThat(lapsed.lapsed()).isTrue();
        assertThat(lapsed.approval()).isEmpty();

        assertThat(lapsed.attention()).isPresent();
        desks.act(desk -> desk.attendToClaim.attend(desks.ada, wall, lapsed.revision()));
        desks.approve(wall);
        ClaimId double1 = desks.claim(article, "built in 1962");
        desks.act(desk -> desk.close(desks.ben, double1, ClosedAs.DUPLICATE, wall, "the same"));
        desks.finished(article);
        desks.act(desk -> desk.signSetAside.sign(desks.rana, article,
                desk.review.of(desk.articles.get(article)).setAside().digest()));

        Slug slug = desks.ask(desk -> desk.publishArticle.publish(desks.jo, article, 1));

        Publication publication = desks.ask(desk -> desk.publications.withSlug(slug.value()).orElseThrow());
        Edition edition = desks.ask(desk -> desk.publications.edition(new EditionId(article, 1)).orElseThrow());
        assertThat(publication.latestEdition()).isEqualTo(1);
        assertThat(edition.content()).contains("\"Register of public works\"").contains("\"duplicateOf\":1");
        assertThat(desks.<List<ClaimAct>>ask(desk -> desk.revisions.ofClaim(wall).stream().map(ClaimRevision::act)
                .toList())).containsExactly(ClaimAct.MAKE, ClaimAct.ASSIGN, ClaimAct.CITE, ClaimAct.RECORD_SEARCH,
                ClaimAct.PROPOSE, ClaimAct.RETURN, ClaimAct.CHANGE_CITATION, ClaimAct.PROPOSE, ClaimAct.APPROVE,
                ClaimAct.SOURCE_CHANGED, ClaimAct.LAPSE, ClaimAct.ATTEND,
                ClaimAct.APPROVE);

        desks.act(desk -> desk.giveBack(desks.jo, wall, "Look again."));
        desks.act(desk -> desk.propose(desks.ada, wall, "FALSE", "The register was misread."));
        desks.approve(wall);
        desks.act(desk -> desk.correctEdition.correct(desks.rana, article, 2, Set.of(1), false, "We misread it."));
        desks.act(desk -> desk.changeStanding.change(desks.rana, article, Standing.WITHDRAWN, "It is all wrong."));

        Publication withdrawn = desks.ask(desk -> desk.publications.ofArticle(article).orElseThrow());
        assertThat(withdrawn.standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(desks.<Correction>ask(desk -> desk.publications.corrections(article).get(0)).claims())
                .containsExactly(1);
        assertThat(desks.<List<Integer>>ask(desk -> desk.publications.editions(article).stream()
                .map(EditionLine::number).toList())).containsExactly(2, 1);
        assertThat(desks.<Long>ask(desk -> desk.publications.count())).isZero();
        assertThat(desks.<List<?>>ask(desk -> desk.publications.newest(0, 9))).isEmpty();
        assertThat(desks.<List<?>>ask(desk -> desk.publications.newestCorrections(9))).isEmpty();
        assertThat(desks.<Boolean>ask(desk -> desk.verifyAudit.verify(desks.kim).sound())).isTrue();
    }

    @Test
    void everythingOfAClaimComesBackAsItWasPut(TestDatabase database) {
        var desks = new Desks(database);
        ArticleId article = desks.article(Desks.TEXT);
        ClaimId wall = desks.claim(article, "The sea wall of Marlow Bay was built in 1962.");
        desks.proposed(wall);
        desks.act(desk -> desk.editClaim.edit(desks.ben, wall, desk.claims.get(wall).revision(),
                ClaimWords.of("“The wall” 😀 \u202eis old", ClaimKind.QUOTATION, "Tam Orlin", Attribution.CONFIRMED,
                        "heard on the recording")));
        desks.act(desk -> desk.recutClaim.recut(desks.ben, wall, desk.claims.get(wall).revision(),
                desks.draft(article).draftId(), List.of(new Span(3, 20), new Span(42, 60))));

        desks.act(desk -> {
            Claim claim = desk.claims.get(wall);
            assertThat(claim.number()).isEqualTo(1);
            assertThat(claim.words().wording()).isEqualTo("“The wall” 😀 \u202eis old");
            assertThat(claim.words().claimant()).isEqualTo("Tam Orlin");
            assertThat(claim.anchors()).hasSize(2);
            assertThat(claim.citations()).singleElement().satisfies(citation -> {
                assertThat(citation.number()).isEqualTo(1);
                assertThat(citation.locator()).isEqualTo("page 4");
                assertThat(citation.quote()).isEqualTo("built in 1962");
                assertThat(citation.accessedOn()).isEqualTo(Desks.TODAY);
                assertThat(citation.citedBy()).isEqualTo(desks.ada.memberId());
            });
            assertThat(claim.verdict().map(Verdict::rating)).contains("TRUE");
            assertThat(claim.waiting()).isEmpty();
            assertThat(claim.approval()).isEmpty();
            assertThat(claim.closing()).isEmpty();
            assertThat(claim.assignee()).contains(desks.ada.memberId());
            assertThat(claim.due()).isEmpty();
            assertThat(claim.writtenBy(desks.ada.memberId())).isTrue();
            assertThat(claim.writtenBy(desks.jo.memberId())).isFalse();
            ClaimRevision revision = desk.revisions.ofClaim(wall).get(claim.revision() - 1);
            assertThat(revision.snapshot().value("claimant")).isEqualTo("Tam Orlin");
        });
    }

    @Test
    void marksAndCorrectedDetailsAreKept(TestDatabase database) {
        var desks = new Desks(database);
        ArticleId article = desks.article(Desks.TEXT);
        var draft = desks.draft(article);
        desks.act(desk -> desk.markSentences.mark(desks.ben, draft.draftId(),
                List.of(new Chosen(0, 0), new Chosen(4, 0)), MarkKind.WAIVED, "the headline"));
        desks.act(desk -> desk.markSentences.mark(desks.ben, draft.draftId(), List.of(new Chosen(4, 1)), null, null));
        desks.act(desk -> desk.correctDetails.correct(desks.ada, article,
                Desks.details("What the council says about the sea wall"),
                Desks.details("The sea wall")));

        desks.act(desk -> {
            Article known = desk.articles.get(article);
            assertThat(known.title()).isEqualTo("The sea wall");
            assertThat(known.revision()).isEqualTo(2);
            var review = desk.review.of(known);
            assertThat(review.coverage().state(0)).isEqualTo(SentenceState.SET_ASIDE);
            assertThat(review.coverage().state(4)).isEqualTo(SentenceState.UNREAD);
            assertThat(review.marks()).hasSize(2);
        });
    }
}

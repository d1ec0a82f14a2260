package org.touchstone.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Draft;
import org.touchstone.article.MarkKind;
import org.touchstone.article.MarkSentences.Chosen;
import org.touchstone.claim.Attribution;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.ClaimWords;
import org.touchstone.newsroom.Refusal;
import org.touchstone.publication.EditionId;
import org.touchstone.publication.PublishArticle;
import org.touchstone.publication.Slug;
import org.touchstone.source.SourceDetails;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** What two people do at the same moment: all of it, or one of them is told no; never half of it. */
@ExtendWith(DatabaseTest.class)
class ConcurrencyTest {

    private final TestDatabase database;
    private Desks desks;
    private ArticleId article;

    ConcurrencyTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void importAnArticle() {
        desks = new Desks(database);
        article = desks.article(Desks.TEXT);
    }

    @Test
    void ofTwoApprovalsAtOnceOneIsApplied() throws InterruptedException {
        ClaimId claim = desks.claim(article, "built in 1962");
        desks.proposed(claim);
        int seen = claim(claim).revision();

        List<Object> outcomes = Desks.atOnce(List.of(
                desks.doing(desk -> desk.approveVerdict.approve(desks.jo, claim, seen)),
                desks.doing(desk -> desk.approveVerdict.approve(desks.rana, claim, seen))));

        assertOneDoneOneRefused(outcomes, Refusal.NotNow.class);
        assertThat(claim(claim).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(claim(claim).revision()).isEqualTo(seen + 1);
    }

    @Test
    void ofTwoProposalsAtOnceOneIsApplied() throws InterruptedException {
        ClaimId claim = desks.claim(article, "built in 1962");
        desks.proposed(claim);
        desks.act(desk -> desk.giveBack(desks.jo, claim, "why?"));

        List<Object> outcomes = Desks.atOnce(List.of(
                desks.doing(desk -> desk.propose(desks.ada, claim, "TRUE", "so it is")),
                desks.doing(desk -> desk.propose(desks.ada, claim, "FALSE", "so it is not"))));

        assertOneDoneOneRefused(outcomes, Refusal.NotNow.class);
    }

    @Test
    void editsOfDifferentFieldsAtOnceAreBothThere() throws InterruptedException {
        ClaimId claim = desks.claim(article, "built in 1962");
        Claim seen = claim(claim);
        ClaimWords was = seen.words();

        List<Object> outcomes = Desks.atOnce(List.of(
                desks.doing(desk -> desk.editClaim.edit(desks.ada, claim, seen.revision(),
                        words("The wall was built in 1962", was.claimant()))),
                desks.doing(desk -> desk.editClaim.edit(desks.ben, claim, seen.revision(),
                        words(was.wording(), "Tam Orlin")))));

        assertThat(outcomes).containsOnly("done");
        assertThat(claim(claim).words().wording()).isEqualTo("The wall was built in 1962");
        assertThat(claim(claim).words().claimant()).isEqualTo("Tam Orlin");
    }

    @Test
    void ofTwoEditsOfOneFieldAtOnceOneIsRefusedWithBothTexts() throws InterruptedException {
        ClaimId claim = desks.claim(article, "built in 1962");
        int seen = claim(claim).revision();

        List<Object> outcomes = Desks.atOnce(List.of(
                desks.doing(desk -> desk.editClaim.edit(desks.ada, claim, seen, words("one", ""))),
                desks.doing(desk -> desk.editClaim.edit(desks.ben, claim, seen, words("two", "")))));

        assertOneDoneOneRefused(outcomes, Refusal.Stale.class);
        Refusal.Stale stale = (Refusal.Stale) outcomes.stream().filter(Refusal.Stale.class::isInstance).findFirst()
                .orElseThrow();
        assertThat(stale.conflicts()).singleElement().satisfies(conflict ->
                assertThat(List.of(conflict.theirs(), conflict.yours())).containsExactlyInAnyOrder("one", "two"));
        assertThat(claim(claim).words().wording()).isEqualTo(stale.conflicts().get(0).theirs());
    }

    @Test
    void ofTwoFirstMarksOfASentenceAtOnceOneIsRefused() throws InterruptedException {
        Draft draft = desks.draft(article);

        List<Object> outcomes = Desks.atOnce(List.of(
                desks.doing(desk -> desk.markSentences.mark(desks.ada, draft.draftId(), List.of(new Chosen(2, 0)),
                        MarkKind.OPINION, null)),
                desks.doing(desk -> desk.markSentences.mark(desks.ben, draft.draftId(), List.of(new Chosen(2, 0)),
                        MarkKind.READ, null))));

        assertOneDoneOneRefused(outcomes, Refusal.Stale.class);
    }

    @Test
    void ofTwoFirstConclusionsAtOnceOneIsRefusedWithBothTexts() throws InterruptedException {
        List<Object> outcomes = Desks.atOnce(List.of(
                desks.doing(desk -> desk.proposeConclusion.propose(desks.ada, article, null, "It holds.")),
                desks.doing(desk -> desk.proposeConclusion.propose(desks.ben, article, null, "It does not."))));

        assertOneDoneOneRefused(outcomes, Refusal.Stale.class);
    }

    @Test
    void correctionsOfDifferentDetailsAtOnceAreAllThere() throws InterruptedException {
        ArticleDetails was = Desks.details("What the council says about the sea wall");
        List<Object> outcomes = Desks.atOnce(IntStream.range(0, 8).mapToObj(i -> desks.doing(desk ->
                desk.correctDetails.correct(desks.ada, article, was, switch (i) {
                    case 0 -> changed(was, "The wall", was.byline(), was.publisher());
                    case 1 -> changed(was, was.title(), "Kay Other", was.publisher());
                    default -> changed(was, was.title(), was.byline(), "The Mirror");
                }))).toList());

        assertThat(outcomes).containsOnly("done");
        ArticleDetails now = desks.ask(desk -> desk.articles.get(article).details());
        assertThat(List.of(now.title(), now.byline(), now.publisher()))
                .containsExactly("The wall", "Kay Other", "The Mirror");
    }

    @Test
    void twoHundredPublishesThroughTwoServersMakeOneEdition() throws InterruptedException {
        desks.approved(desks.claim(article, "built in 1962"));
        desks.finished(article);
        Desks other = desks.at(database.otherServer());
        var acts = new ArrayList<Callable<Slug>>();
        for (int i = 0; i < 100; i++) {
            acts.add(() -> desks.ask(desk -> desk.publishArticle.publish(desks.jo, article, 1)));
            acts.add(() -> other.ask(desk -> desk.publishArticle.publish(desks.rana, article, 1)));
        }

        List<Object> outcomes = Desks.atOnce(acts);

        assertThat(outcomes).hasSize(200).containsOnly(new Slug("what-the-council-says-about-the-sea-wall"));
        assertThat(number("select count(*) from edition")).isEqualTo(1);
        assertThat(number("select count(*) from audit_entry where act = 'edition.publish'")).isEqualTo(1);
        assertThat(desks.<Integer>ask(desk -> desk.publications.ofArticle(article).orElseThrow().latestEdition()))
                .isEqualTo(1);
    }

    @Test
    void articlesOfOneTitlePublishedAtOnceGetAddressesOfTheirOwn() throws InterruptedException {
        var articles = IntStream.range(0, 6).mapToObj(i -> desks.article("One title\nText number " + i + ".")).toList();
        articles.forEach(desks::finished);

        List<Object> outcomes = Desks.atOnce(articles.stream().map(one -> (Callable<Slug>) () ->
                desks.ask(desk -> desk.publishArticle.publish(desks.jo, one, 1))).toList());

        assertThat(outcomes).allMatch(Slug.class::isInstance).doesNotHaveDuplicates();
    }

    @Test
    void noEditionHoldsWhatAnActAtTheSameMomentUndid() throws InterruptedException {
        for (int round = 0; round < 15; round++) {
            ArticleId one = desks.article("Title " + round + "\nThe wall was built in 1962. It stands.");
            ClaimId claim = desks.claim(one, "The wall was built in 1962.");
            desks.approved(claim);
            desks.finished(one);

            List<Object> outcomes = Desks.atOnce(List.of(
                    desks.doing(desk -> desk.publishArticle.publish(desks.jo, one, 1)),
                    desks.doing(desk -> desk.giveBack(desks.rana, claim, "wait"))));

            // returned first and then blocked, or published first and then returned; the audit tells which
            assertThat(outcomes.get(1)).isEqualTo("done");
            boolean published = outcomes.get(0).equals("done");
            assertThat(published).isEqualTo(desks.ask(desk ->
                    desk.publications.edition(new EditionId(one, 1)).isPresent()));
            if (!published) {
                assertThat(outcomes.get(0)).isInstanceOf(PublishArticle.Blocked.class);
            }
            List<?> order = desks.ask(desk -> desk.entityManager().createNativeQuery("select act from audit_entry "
                    + "where chain = " + one + " and act in ('edition.publish', 'claim.return') order by number",
                    String.class).getResultList());
            assertThat(order.get(order.size() - 1)).isEqualTo("claim.return");
        }
    }

    @Test
    void sourceCorrectedWhileClaimsOfItAreApprovedLeavesNoApprovalOfWhatItWas() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            ClaimId claim = desks.claim(article, "built in 1962");
            desks.proposed(claim);
            SourceId source = claim(claim).citations().get(0).sourceId();
            int seen = claim(claim).revision();
            String title = "Corrected " + round;

            List<Object> outcomes = Desks.atOnce(List.of(
                    desks.doing(desk -> desk.approveVerdict.approve(desks.jo, claim, seen)),
                    desks.doing(desk -> desk.correctSource.correct(desks.ben, source,
                            Desks.document("Register of works " + claim), SourceDetails.of(
                            SourceKind.PRIMARY_DOCUMENT, title, "Town", "Town archive", "")))));

            assertThat(outcomes.get(1)).isEqualTo("done");
            assertThat(claim(claim).state()).isEqualTo(ClaimState.PROPOSED);
        }
    }

    @Test
    void claimsOfSeveralArticlesAssignedCitedAndChangedAtOnceNeverBlockOneAnother() throws InterruptedException {
        ArticleId another = desks.article("Another title\nIt was built in 1962. It was dug in 1820.");
        var claims = new ArrayList<ClaimId>();
        for (int i = 0; i < 6; i++) {
            claims.add(desks.claim(i % 2 == 0 ? article : another, "built in 1962"));
        }
        SourceId source = desks.source(SourceKind.DATA, "Table");
        claims.forEach(claim -> desks.cite(desks.ada, claim, source));
        var reversed = new ArrayList<>(claims);
        Collections.reverse(reversed);
        var acts = new ArrayList<Callable<String>>();
        for (int i = 0; i < 24; i++) {
            int turn = i;
            ClaimId one = claims.get(i % claims.size());
            acts.add(switch (i % 4) {
                case 0 -> desks.doing(desk -> desk.assign(desks.jo, turn % 8 == 0 ? claims : reversed,
                        (turn % 3 == 0 ? desks.ada : desks.ben).memberId(), null, null));
                case 1 -> desks.doing(desk -> desk.citeSource.cite(desks.ben, one, source,
                        Desks.use(org.touchstone.claim.Stance.CONTEXT)));
                case 2 -> desks.doing(desk -> desk.correctSource.correct(desks.ben, source,
                        desk.sources.forChange(source).details(), SourceDetails.of(SourceKind.DATA, "Table " + turn,
                                "Town", "Town", "")));
                default -> desks.doing(desk -> desk.editClaim.edit(desks.ada, one,
                        desk.claims.get(one).revision(), words("edited " + turn, "")));
            });
        }

        assertThat(Desks.atOnce(acts)).allSatisfy(outcome -> assertThat(outcome).isIn("done", outcome instanceof
                Refusal.Stale ? outcome : "done"));
        assertThat(desks.<Boolean>ask(desk -> desk.verifyAudit.verify(desks.kim).sound())).isTrue();
        for (ClaimId claim : claims) {
            // what is bound now is what its latest revision says is bound, so that somebody can approve it
            desks.act(desk -> {
                Claim now = desk.claims.get(claim);
                assertThat(desk.revisions.ofClaim(claim).get(now.revision() - 1).fingerprint())
                        .isEqualTo(now.fingerprint(desk.evidence(now)));
            });
        }
    }

    private Claim claim(ClaimId claimId) {
        return desks.ask(desk -> {
            Claim claim = desk.claims.get(claimId);
            claim.citations();
            return claim;
        });
    }

    private long number(String sql) {
        return desks.ask(desk -> (Long) desk.entityManager().createNativeQuery(sql, Long.class).getSingleResult());
    }

    private static ClaimWords words(String wording, String claimant) {
        return ClaimWords.of(wording, ClaimKind.STATEMENT, claimant, Attribution.UNCONFIRMED, "");
    }

    private static ArticleDetails changed(ArticleDetails was, String title, String byline, String publisher) {
        return new ArticleDetails(title, byline, publisher, was.address(), was.language(), was.published(),
                was.origin(), was.reprintable());
    }

    private static void assertOneDoneOneRefused(List<Object> outcomes, Class<? extends Refusal> how) {
        assertThat(outcomes).hasSize(2).containsOnlyOnce("done");
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("done")).singleElement().isInstanceOf(how);
    }
}

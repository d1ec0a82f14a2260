package org.touchstone.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.Newsdesk.use;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.DeskClock;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.MarkKind;
import org.touchstone.claim.Attribution;
import org.touchstone.claim.Citation;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimWords;
import org.touchstone.claim.ClosedAs;
import org.touchstone.claim.Stance;
import org.touchstone.newsroom.Scale;
import org.touchstone.source.SourceDetails;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** What readers get, and what they must not. */
class EditionContentTest {

    private static final String CANARY = "CANARY";

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId built = desk.claim(wall, "The sea wall of Marlow Bay was built in 1962.");

    private String published() {
        desk.finished(wall);
        desk.publishArticle.publish(desk.jo, wall, 1);
        return desk.edition(wall, 1);
    }

    private String paragraphs() {
        String json = published();
        return json.substring(json.indexOf("\"paragraphs\":"), json.indexOf(",\"proof\":"));
    }

    private void confidentiallyCited(Newsdesk at, ClaimId claim) {
        SourceId secret = at.addSource.add(at.ada, SourceDetails.of(SourceKind.INTERVIEW, CANARY, CANARY, CANARY,
                "https://canary.example/"), true);
        at.attachFile.attach(at.ada, secret, CANARY + ".pdf", "application/canary", CANARY.getBytes());
        at.nameReaders.name(at.ada, secret, Set.of(at.ben.memberId()));
        at.citeSource.cite(at.ada, claim, secret,
                new Citation.Use(Stance.SUPPORTS, CANARY, CANARY, DeskClock.TODAY.minusDays(77), CANARY));
    }

    @Test
    void editionIsTheSameByteForByteWhetherAConfidentialSourceIsCitedOrNot() {
        String[] editions = Stream.of(false, true).map(secretly -> {
            var at = new Newsdesk();
            ArticleId article = at.article();
            ClaimId claim = at.claim(article, "It was dug in 1820.");
            at.assign(claim, at.ada);
            if (secretly) {
                confidentiallyCited(at, claim);
            }
            at.cite(at.ada, claim, at.source(SourceKind.DATA, "Accounts", "Council"), Stance.SUPPORTS);
            at.propose(at.ada, claim, "TRUE", "So it is.");
            at.approve(at.jo, claim);
            at.finished(article);
            at.publishArticle.publish(at.jo, article, 1);
            return at.edition(article, 1);
        }).map(json -> json.replaceAll("\"(?:(?:firstP|p)ublished\":\"2026-11-22T|auditHead\":\")[^\"]*\"", ""))
                .toArray(String[]::new);
        assertThat(editions[1]).isEqualTo(editions[0]).doesNotContainIgnoringCase(CANARY);
    }

    @Test
    void sourceMadeConfidentialLaterIsInNoLaterEdition() {
        desk.approved(built);
        desk.cite(desk.ada, built, desk.addSource.add(desk.ada, SourceDetails.of(SourceKind.EXPERT, CANARY, CANARY,
                CANARY, null), false), Stance.SUPPORTS);
        desk.approve(desk.jo, built);
        assertThat(published()).contains(CANARY);
        desk.nameReaders.name(desk.ada, desk.get(built).citation(2).sourceId(), Set.of());
        desk.attendToClaim.attend(desk.ada, built, desk.get(built).revision());
        desk.approve(desk.jo, built);
        desk.publishArticle.publish(desk.jo, wall, 2);
        assertThat(desk.edition(wall, 2)).doesNotContain(CANARY);
        assertThat(desk.edition(wall, 1)).contains(CANARY);
    }

    @Test
    void newsroomsOwnNotesAndNamesStayInside() {
        desk.assign(built, desk.ada);
        desk.citeSource.cite(desk.ada, built, desk.source(SourceKind.DATA, "Accounts", "Council"),
                new Citation.Use(Stance.SUPPORTS, "", "", null, CANARY));
        desk.writeNote.write(desk.ada, built, CANARY);
        desk.keepHalfWritten.keep(desk.ada, built, "rationale", CANARY);
        desk.waitFor(desk.ada, built, CANARY, DeskClock.TODAY);
        desk.propose(desk.ada, built, "TRUE", "So it is.");
        desk.giveBack(desk.jo, built, CANARY);
        desk.propose(desk.ada, built, "TRUE", "So it is.");
        desk.approve(desk.jo, built);
        ClaimId dug = desk.claim(wall, "It was dug in 1820.");
        desk.close(desk.ben, dug, ClosedAs.WITHDRAWN, null, CANARY);
        desk.mark(desk.ada, wall, MarkKind.WAIVED, CANARY, "12,000 inhabitants");
        assertThat(published()).doesNotContain(CANARY, "Ada", "Quill", "Jo Tiller", "Ben");
    }

    @Test
    void claimantOfAQuotationIsNamedOnlyOnceItsAttributionIsConfirmed() {
        ClaimId quote = desk.makeClaim.make(desk.ben, desk.draft(wall).draftId(),
                desk.words(wall, "It was dug in 1820."), null, ClaimKind.QUOTATION, "Mo Pike");
        desk.approved(built);
        desk.approved(quote);
        assertThat(published()).doesNotContain("Mo Pike").contains("\"said\":false");
        ClaimWords words = desk.get(quote).words();
        desk.editClaim.edit(desk.ada, quote, desk.get(quote).revision(), ClaimWords.of(words.wording(), words.kind(),
                "Mo Pike", Attribution.CONFIRMED, "asked"));
        desk.approve(desk.jo, quote);
        desk.publishArticle.publish(desk.jo, wall, 2);
        assertThat(desk.edition(wall, 2)).contains("\"claimant\":\"Mo Pike\"").contains("\"said\":true");
    }

    @Test
    void claimantOfAStatementIsTheArticlesPublisher() {
        ClaimId dug = desk.makeClaim.make(desk.ben, desk.draft(wall).draftId(),
                desk.words(wall, "It was dug in 1820."), null, ClaimKind.STATEMENT, "Mo Pike");
        desk.approved(built);
        desk.approved(dug);
        assertThat(published()).doesNotContain("Mo Pike").contains("\"claimant\":\"Marlow Bay Mirror\"")
                .doesNotContain("\"said\"");
    }

    @Test
    void duplicateShowsTheOthersVerdict() {
        ClaimId again = desk.claim(wall, "It was dug in 1820.");
        desk.approved(built);
        desk.close(desk.ben, again, ClosedAs.DUPLICATE, built, "the same");
        assertThat(published()).contains("\"duplicateOf\":1,\"exact\":[\"It was dug in 1820.\"],\"kind\":\"STATEMENT\","
                + "\"number\":2,\"rating\":{\"key\":\"TRUE\"", "\"status\":\"DUPLICATE\"", "\"verdicts\":1");
    }

    @Test
    void withdrawnClaimIsAbsentAndItsNumberMissing() {
        ClaimId dug = desk.claim(wall, "It was dug in 1820.");
        ClaimId last = desk.claim(wall, "The harbour is older than the wall.");
        desk.approved(built);
        desk.approved(last);
        desk.close(desk.ben, dug, ClosedAs.WITHDRAWN, null, "a mistake");
        assertThat(published()).contains("\"number\":3").doesNotContain("\"number\":2,\"rating\"", "WITHDRAWN",
                "\"claims\":[2]");
    }

    @Test
    void notCheckableSaysSoWithoutAVerdict() {
        desk.approved(built);
        desk.close(desk.ben, built, ClosedAs.NOT_CHECKABLE, null, "The archive burnt.");
        assertThat(published()).contains("\"closingReason\":\"The archive burnt.\"", "\"status\":\"NOT_CHECKABLE\"",
                "\"verdicts\":0").doesNotContain("rationale", "\"rating\":{");
    }

    @Test
    void excerptsAreTheClaimsSentencesTheirNeighboursAndGaps() {
        desk.approved(built);
        assertThat(paragraphs()).isEqualTo("""
                "paragraphs":[{"heading":true,"headline":true,"pieces":[\
                {"text":"What the council says about the sea wall"}]},\
                {"heading":false,"headline":false,"pieces":[\
                {"claims":[1],"text":"The sea wall of Marlow Bay was built in 1962."},{"text":" "},\
                {"text":"It cost 4 million crowns and has never been flooded."}]},\
                {"heading":false,"headline":false,"pieces":[{"gap":true}]}]""");
    }

    @Test
    void gapStandsWhereWordsAreMissing() {
        desk.approved(desk.claim(wall, "Nobody knows what the sea makes of it."));
        desk.close(desk.ben, built, ClosedAs.WITHDRAWN, null, "a mistake");
        assertThat(paragraphs()).isEqualTo("""
                "paragraphs":[{"heading":false,"headline":false,"pieces":[{"gap":true},\
                {"text":"The view from it is lovely."}]},\
                {"heading":false,"headline":false,"pieces":[\
                {"claims":[2],"text":"Nobody knows what the sea makes of it."}]},\
                {"heading":false,"headline":false,"pieces":[\
                {"text":"The council spends 2 percent of its budget on the wall."}]},\
                {"heading":false,"headline":false,"pieces":[{"gap":true}]}]""");
    }

    @Test
    void whatIsNoPartOfTheArticleIsLeftOutWithoutAGapAndIsNobodysNeighbour() {
        desk.approved(desk.claim(wall, "The council spends 2 percent of its budget on the wall."));
        desk.approved(built);
        desk.mark(desk.ada, wall, MarkKind.EXTRANEOUS, "", "Share this article!");
        assertThat(paragraphs()).doesNotContain("Share").endsWith("""
                {"heading":false,"headline":false,"pieces":[\
                {"claims":[2],"text":"The council spends 2 percent of its budget on the wall."}]},\
                {"heading":false,"headline":false,"pieces":[{"text":"Marlow Bay has 12,000 inhabitants."}]},\
                {"heading":false,"headline":false,"pieces":[{"gap":true}]}]""");
    }

    @Test
    void extraneousWordsWithinAParagraphAreLeftOut() {
        desk.approved(desk.claim(wall, "The harbour is older than the wall."));
        desk.approved(desk.claim(wall, "Marlow Bay has 12,000 inhabitants."));
        desk.approved(built);
        desk.mark(desk.ada, wall, MarkKind.EXTRANEOUS, "", "It cost 4 million");
        assertThat(paragraphs()).contains("""
                {"claims":[1],"text":"The sea wall of Marlow Bay was built in 1962."},{"text":" "},\
                {"text":"“We repair it every year,” said council leader Tam Orlin."}]}""");
    }

    @Test
    void articleThatMayBeReprintedIsShownWhole() {
        ArticleDetails now = desk.articles.get(wall).details();
        desk.correctDetails.correct(desk.ada, wall, now, ArticleDetails.of(now.title(), now.byline(), now.publisher(),
                now.address(), now.language(), now.published(), now.origin(), true));
        desk.approved(built);
        desk.mark(desk.ada, wall, MarkKind.EXTRANEOUS, "", "Share this article!");
        assertThat(paragraphs()).doesNotContain("\"gap\"", "Share").contains("It was dug in 1820.", "lovely");
        assertThat(desk.edition(wall, 1)).contains("\"excerpts\":false");
    }

    @Test
    void laterChangesChangeNothingPublished() {
        desk.approved(built);
        String before = published();
        String sha256 = desk.publications.edition(new EditionId(wall, 1)).orElseThrow().sha256().hex();
        desk.newsroom.rename("Another name");
        desk.newsroom.changeScale(new Scale(Scale.DEFAULT.ratings().stream()
                .map(one -> new org.touchstone.newsroom.Rating(one.key(), one.label() + "!", one.number(), one.tone()))
                .toList()));
        desk.changeCitation.change(desk.ada, built, 1, desk.get(built).revision(), use(Stance.REFUTES));
        assertThat(desk.edition(wall, 1)).isEqualTo(before);
        assertThat(org.touchstone.article.Sha256.of(before).hex()).isEqualTo(sha256);
    }

    @Test
    void previewShowsNoVerdictNobodyApproved() {
        desk.proposed(built);
        ClaimId again = desk.claim(wall, "It was dug in 1820.");
        desk.close(desk.ben, again, ClosedAs.DUPLICATE, built, "the same");
        String preview = desk.previewEdition.preview(desk.jo, wall);
        assertThat(preview).contains("\"status\":\"UNDECIDED\"").doesNotContain("The register says so.", "citations");
        desk.approve(desk.jo, built);
        assertThat(desk.previewEdition.preview(desk.jo, wall)).contains("The register says so.", "\"edition\":1")
                .doesNotContain("UNDECIDED");
    }
}

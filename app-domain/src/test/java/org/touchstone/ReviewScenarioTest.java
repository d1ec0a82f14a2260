package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.touchstone.article.ArticleId;
import org.touchstone.article.MarkKind;
import org.touchstone.claim.Attribution;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.ClaimWords;
import org.touchstone.claim.ClosedAs;
import org.touchstone.claim.Stance;
import org.touchstone.newsroom.Happening;
import org.touchstone.publication.Blocker;
import org.touchstone.publication.PublishArticle;
import org.touchstone.publication.Slug;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** The whole business once, from a pasted text to what readers see, as the people of a newsroom live through it. */
class ReviewScenarioTest {

    private final Newsdesk desk = new Newsdesk();

    @Test
    void articleIsReviewedFromItsFirstSentenceToItsFirstEdition() throws IOException {
        // Ada pastes the article; nothing of it has been read
        ArticleId wall = desk.article();
        assertThat(desk.review(wall).coverage().unread()).isEqualTo(11);

        // Ada and Ben read it together
        desk.mark(desk.ada, wall, MarkKind.OPINION, "", "The view from it is lovely");
        desk.mark(desk.ada, wall, MarkKind.NOT_CHECKABLE, "", "Nobody knows");
        desk.mark(desk.ada, wall, MarkKind.EXTRANEOUS, "", "Share this article");
        desk.mark(desk.ben, wall, MarkKind.READ, "", "What the council says");
        desk.mark(desk.ben, wall, MarkKind.WAIVED, "common knowledge", "12,000 inhabitants");

        // some sentences say one thing, one says two that overlap, one quotes
        ClaimId built = desk.claim(wall, "The sea wall of Marlow Bay was built in 1962.");
        ClaimId cost = desk.claim(wall, "It cost 4 million crowns");
        ClaimId flooded = desk.claim(wall, "4 million crowns and has never been flooded");
        ClaimId quote = desk.makeClaim.make(desk.ben, desk.draft(wall).draftId(),
                desk.words(wall, "“We repair it every year,” said council leader Tam Orlin."),
                "The wall is repaired every year.", ClaimKind.QUOTATION, "Tam Orlin");
        ClaimId budget = desk.claim(wall, "The council spends 2 percent of its budget on the wall.");
        ClaimId older = desk.claim(wall, "The harbour is older than the wall.");
        ClaimId dug = desk.claim(wall, "It was dug in 1820.");
        assertThat(desk.review(wall).coverage().unread()).isZero();

        // the desk's work is given out
        desk.assign(desk.jo, List.of(built, cost, flooded, quote), desk.ada.memberId(),
                DeskClock.TODAY.plusDays(2), null);
        desk.assign(desk.ben, List.of(budget), desk.ben.memberId(), null, null);

        // Ada finds the register of works; one source serves three claims
        SourceId register = desk.source(SourceKind.PRIMARY_DOCUMENT, "Register of works", "Town archive");
        SourceId news = desk.source(SourceKind.NEWS_REPORT, "The flood of 1987", "Harbour Gazette");
        desk.cite(desk.ada, built, register, Stance.SUPPORTS);
        desk.cite(desk.ada, cost, register, Stance.REFUTES);
        desk.cite(desk.ada, flooded, news, Stance.REFUTES);
        desk.propose(desk.ada, built, "TRUE", "The register has 1962.");
        desk.propose(desk.ada, cost, "MOSTLY_FALSE", "The register has 6 million.");
        assertThatThrownBy(() -> desk.propose(desk.ada, flooded, "FALSE", "It was in the paper."))
                .hasMessageContaining("sourcing.reportsAlone");
        desk.waitFor(desk.ada, flooded, "the town archive", DeskClock.TODAY.plusDays(3));
        SourceId diary = desk.source(SourceKind.RECORDING, "Film of the flood", "Town archive");
        desk.cite(desk.ada, flooded, diary, Stance.REFUTES);
        desk.propose(desk.ada, flooded, "FALSE", "A film shows it under water in 1987.");

        // of the quotation it is established as well that it was said so
        ClaimWords said = desk.get(quote).words();
        desk.editClaim.edit(desk.ada, quote, desk.get(quote).revision(), ClaimWords.of(said.wording(), said.kind(),
                said.claimant(), Attribution.CONFIRMED, "Minutes of the council"));
        desk.recordSearch.record(desk.ada, quote, "repairs of the sea wall", "Council accounts 2000–2025", null);
        desk.propose(desk.ada, quote, "UNPROVEN", "The accounts do not tell repairs apart.");
        desk.cite(desk.ben, budget, desk.source(SourceKind.DATA, "Council accounts", "Council"), Stance.SUPPORTS);
        desk.propose(desk.ben, budget, "TRUE", "2.1 percent in 2025.");

        // two claims get no verdict of their own
        desk.close(desk.ben, older, ClosedAs.NOT_CHECKABLE, null, "No record says which harbour.");
        desk.close(desk.ben, dug, ClosedAs.WITHDRAWN, null, "Belongs to the sentence before.");
        desk.mark(desk.ben, wall, MarkKind.READ, "", "It was dug in 1820");

        // Jo approves, and returns one verdict, which Ada mends
        desk.approve(desk.jo, built);
        desk.approve(desk.jo, flooded);
        desk.approve(desk.jo, quote);
        desk.approve(desk.jo, budget);
        desk.giveBack(desk.jo, cost, "Which price level?");
        assertThat(desk.get(cost).state()).isEqualTo(ClaimState.RETURNED);
        desk.propose(desk.ada, cost, "FALSE", "The register has 6 million, in crowns of the time.");
        desk.approve(desk.jo, cost);

        // Ben corrects the wording of an approved claim, and it comes back to an editor
        desk.clock.pass(Duration.ofHours(1));
        ClaimWords words = desk.get(built).words();
        desk.editClaim.edit(desk.ben, built, desk.get(built).revision(), ClaimWords.of(
                "The sea wall was finished in 1962.", words.kind(), words.claimant(), null, null));
        assertThat(desk.get(built).state()).isEqualTo(ClaimState.PROPOSED);
        desk.approve(desk.rana, built);

        // the list of what was set aside, the conclusion, and the edition
        assertThat(desk.review(wall).blockers()).extracting(Blocker::what)
                .containsExactly(Blocker.What.SET_ASIDE_UNSIGNED, Blocker.What.CONCLUSION_MISSING);
        assertThatThrownBy(() -> desk.publishArticle.publish(desk.jo, wall, 1))
                .isInstanceOf(PublishArticle.Blocked.class);
        desk.sign(desk.jo, wall);
        desk.proposeConclusion.propose(desk.ben, wall, null, "The wall is as old as the council says, and dearer.");
        desk.returnConclusion.giveBack(desk.jo, wall, "Say that it was flooded.");
        desk.proposeConclusion.propose(desk.ben, wall, "The wall is as old as the council says, and dearer.",
                "The wall is as old as the council says, dearer, and it was flooded.");
        desk.approveConclusion.approve(desk.jo, wall, 3);
        Slug slug = desk.publishArticle.publish(desk.jo, wall, 1);

        assertThat(slug.value()).isEqualTo("what-the-council-says-about-the-sea-wall");
        assertThat(desk.edition(wall, 1)).isEqualTo(published());
        assertThat(desk.trail.rows(wall.value())).hasSameSizeAs(
                desk.board.happened().stream().filter(one -> one.chain() == wall.value()).toList());
        assertThat(desk.board.happened()).extracting(Happening::act).contains("article.import", "sentence.mark",
                "claim.make", "claim.assign", "claim.cite", "claim.propose", "claim.return", "claim.approve",
                "claim.lapse", "claim.close", "setAside.sign", "conclusion.approve", "edition.publish");
        assertThat(desk.verifyAudit.verify(desk.kim).sound()).isTrue();
    }

    /** What readers are to get of all this, byte for byte. */
    private static String published() throws IOException {
        try (InputStream kept = ReviewScenarioTest.class.getResourceAsStream("sea-wall-edition.json")) {
            return new String(Objects.requireNonNull(kept).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}

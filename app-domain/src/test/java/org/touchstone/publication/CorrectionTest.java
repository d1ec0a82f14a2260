package org.touchstone.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClosedAs;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.Scale;
import org.touchstone.newsroom.Tone;

/** Correcting what is published: what is replaced, what stays frozen, and what may not be corrected so. */
class CorrectionTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId built = desk.claim(wall, "The sea wall of Marlow Bay was built in 1962.");
    private final ClaimId dug = desk.claim(wall, "It was dug in 1820.");
    private final ClaimId again = desk.claim(wall, "The harbour is older than the wall.");

    @BeforeEach
    void publishFirstEdition() {
        desk.approved(built);
        desk.approved(dug);
        desk.close(desk.ben, again, ClosedAs.DUPLICATE, dug, "the same");
        desk.finished(wall);
        desk.publishArticle.publish(desk.jo, wall, 1);
    }

    private void correct(Integer... claims) {
        desk.correctEdition.correct(desk.rana, wall, 2, Set.of(claims), false, "We misread the *register*.");
    }

    /** The verdict is another one now, approved by another editor. */
    private void decidedAnew(ClaimId claim, String rating) {
        desk.giveBack(desk.jo, claim, "Look again.");
        desk.propose(desk.ada, claim, rating, "The register was misread.");
        desk.approve(desk.jo, claim);
    }

    private Map<String, Object> edition(int number) {
        return JsonText.object(desk.edition(wall, number));
    }

    private Map<String, Object> claim(int edition, int number) {
        return JsonText.objects(edition(edition), "claims").stream()
                .filter(claim -> claim.get("number").equals(number)).findFirst().orElseThrow();
    }

    private String rating(int edition, int number) {
        return (String) JsonText.object(claim(edition, number), "rating").get("key");
    }

    private void refused(String key, ThrowingCallable act) {
        int entries = desk.trail.size();
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
        assertThat(desk.trail.size()).isEqualTo(entries);
        assertThat(desk.publications.edition(new EditionId(wall, 2))).isEmpty();
    }

    @Test
    void namedClaimIsReplacedAndTheRestStaysAsItWasPublished() {
        decidedAnew(built, "FALSE");
        desk.giveBack(desk.jo, dug, "Work goes on here.");
        desk.proposeConclusion.propose(desk.ada, wall, "Most of it holds.", "Nothing holds.");
        desk.newsroom.rename("Another name");
        correct(1);
        assertThat(rating(1, 1)).isEqualTo("TRUE");
        assertThat(rating(2, 1)).isEqualTo("FALSE");
        assertThat(claim(2, 1).get("exact")).isEqualTo(claim(1, 1).get("exact"));
        assertThat(claim(2, 2)).isEqualTo(claim(1, 2));
        for (String frozen : List.of("conclusion", "paragraphs", "newsroom", "article", "scale", "counts",
                "firstPublished")) {
            assertThat(edition(2).get(frozen)).as(frozen).isEqualTo(edition(1).get(frozen));
        }
    }

    @Test
    void correctionSaysWhatWasWrongAndLaterEditionsKeepSayingIt() {
        decidedAnew(built, "FALSE");
        correct(1);
        desk.concluded(wall, "Little of it holds.");
        desk.publishArticle.publish(desk.jo, wall, 3);
        for (int edition : new int[] {2, 3}) {
            assertThat(JsonText.objects(edition(edition), "corrections")).singleElement().satisfies(made -> {
                assertThat(made).containsEntry("edition", 2).containsEntry("claims", List.of(1))
                        .containsEntry("conclusion", false).containsKey("at");
                assertThat(JsonText.object(made, "what")).containsEntry("text", "We misread the *register*.");
            });
        }
        assertThat(edition(1).get("corrections")).isEqualTo(List.of());
        assertThat(desk.publications.corrections(wall)).singleElement()
                .satisfies(made -> assertThat(made.correctedBy()).isEqualTo(desk.rana.memberId()));
    }

    @Test
    void conclusionAloneCanBeCorrected() {
        decidedAnew(built, "FALSE");
        desk.concluded(wall, "Half of it holds.");
        desk.correctEdition.correct(desk.jo, wall, 2, Set.of(), true, "The conclusion said too much.");
        assertThat(JsonText.object(edition(2), "conclusion")).containsEntry("text", "Half of it holds.");
        assertThat(edition(2).get("claims")).isEqualTo(edition(1).get("claims"));
    }

    @Test
    void duplicateFollowsTheClaimItSharesItsVerdictWith() {
        decidedAnew(dug, "FALSE");
        correct(2);
        assertThat(rating(2, 3)).isEqualTo("FALSE");
        assertThat(rating(2, 1)).isEqualTo("TRUE");
    }

    @Test
    void claimWithoutItsNewApprovalIsNotCorrected() {
        desk.giveBack(desk.jo, built, "Look again.");
        refused("correction.unapproved", () -> correct(1));
        desk.propose(desk.ada, built, "FALSE", "The register was misread.");
        refused("correction.unapproved", () -> correct(1));
    }

    @Test
    void conclusionWithoutItsNewApprovalIsNotCorrected() {
        desk.proposeConclusion.propose(desk.ada, wall, "Most of it holds.", "Nothing holds.");
        refused("correction.conclusionUnapproved", () -> desk.correctEdition.correct(desk.jo, wall, 2, Set.of(), true,
                "The conclusion said too much."));
    }

    @Test
    void editorWhoClosedAClaimDoesNotCorrectByIt() {
        desk.close(desk.rana, built, ClosedAs.NOT_CHECKABLE, null, "The register is lost.");
        refused("correction.closedIt", () -> correct(1));
        desk.correctEdition.correct(desk.jo, wall, 2, Set.of(1), false, "Nobody can know it.");
        assertThat(claim(2, 1)).containsEntry("status", "NOT_CHECKABLE").doesNotContainKey("rating");
        assertThat(JsonText.object(edition(2), "counts")).containsEntry("verdicts", 1);
    }

    @Test
    void claimThatOthersShareTheirVerdictWithKeepsOne() {
        desk.close(desk.ben, dug, ClosedAs.NOT_CHECKABLE, null, "The harbour log is lost.");
        refused("correction.duplicateOfNothing", () -> correct(2));
    }

    @Test
    void nothingIsCorrectedThatIsTheSameStill() {
        refused("correction.unchanged", () -> correct(1));
        refused("correction.conclusionUnchanged", () -> desk.correctEdition.correct(desk.jo, wall, 2, Set.of(), true,
                "Nothing."));
        refused("correction.nothing", () -> correct());
        refused("correction.unknown", () -> correct(9));
    }

    @Test
    void claimMadeSincePublicationComesOnlyWithANewEdition() {
        desk.approved(desk.claim(wall, "Marlow Bay has 12,000 inhabitants."));
        refused("correction.unknown", () -> correct(4));
    }

    @Test
    void ratingThatTheEditionsScaleDoesNotHaveIsNotCorrectedIn() {
        var ratings = new java.util.ArrayList<>(Scale.DEFAULT.ratings());
        ratings.add(new Rating("ALTERED", "Altered", null, Tone.FALSE));
        desk.newsroom.changeScale(new Scale(ratings));
        decidedAnew(built, "ALTERED");
        refused("correction.scale", () -> correct(1));
    }

    @Test
    void correctionWithoutAWordOfWhatWasWrongIsRefused() {
        decidedAnew(built, "FALSE");
        refused("typed.missing", () -> desk.correctEdition.correct(desk.jo, wall, 2, Set.of(1), false, " "));
    }

    @Test
    void onlyEditorsCorrect() {
        decidedAnew(built, "FALSE");
        refused("ability.PUBLISH", () -> desk.correctEdition.correct(desk.ada, wall, 2, Set.of(1), false, "It was."));
        refused("ability.PUBLISH", () -> desk.correctEdition.correct(desk.kim, wall, 2, Set.of(1), false, "It was."));
    }

    @Test
    void correctionAskedForTwiceIsMadeOnceAndLeavesOneEntry() {
        decidedAnew(built, "FALSE");
        int entries = desk.trail.size();
        correct(1);
        correct(1);
        assertThat(desk.trail.size()).isEqualTo(entries + 1);
        assertThat(desk.publications.ofArticle(wall).orElseThrow().latestEdition()).isEqualTo(2);
    }

    @Test
    void pageTellsWhatCanBeCorrectedAndWhatNotYet() {
        decidedAnew(built, "FALSE");
        desk.giveBack(desk.jo, dug, "Look again.");
        desk.proposeConclusion.propose(desk.ada, wall, "Most of it holds.", "Nothing holds.");
        assertThat(desk.seeReview.see(desk.jo, wall).changed())
                .extracting(part -> part.claim() + " " + part.obstacle().orElse("ready"))
                .containsExactly("0 correction.conclusionUnapproved", "1 ready", "2 correction.unapproved");
    }
}

package org.touchstone.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.MarkKind;
import org.touchstone.article.Origin;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClosedAs;
import org.touchstone.newsroom.Refusal;
import org.touchstone.newsroom.SourcingRule;
import org.touchstone.publication.Blocker.What;

/** Publishing: what keeps an article from it, one reason at a time, and that it happens once. */
class PublishingTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId built = desk.claim(wall, "The sea wall of Marlow Bay was built in 1962.");

    private void finished() {
        desk.approved(built);
        desk.finished(wall);
    }

    private void blockedOnlyBy(Blocker blocker) {
        assertThat(desk.review(wall).blockers()).containsExactly(blocker);
        int entries = desk.trail.size();
        var blocked = catchThrowableOfType(PublishArticle.Blocked.class,
                () -> desk.publishArticle.publish(desk.jo, wall, 1));
        assertThat(blocked.blockers()).containsExactly(blocker);
        assertThat(desk.publications.count()).isZero();
        assertThat(desk.trail.size()).isEqualTo(entries);
    }

    @Test
    void nothingBlocksAFinishedReview() {
        finished();
        assertThat(desk.review(wall).blockers()).isEmpty();
    }

    @Test
    void unreadSentencesBlock() {
        finished();
        desk.mark(desk.ben, wall, null, "", "Share this article!");
        blockedOnlyBy(new Blocker(What.UNREAD, 1, 7));
    }

    @Test
    void undecidedClaimBlocks() {
        finished();
        desk.giveBack(desk.jo, built, "Really?");
        blockedOnlyBy(new Blocker(What.CLAIM_UNDECIDED, 1, built.value()));
    }

    @Test
    void approvedClaimThatIsNotSourcedByTodaysRuleBlocks() {
        finished();
        desk.newsroom.changeSourcing(new SourcingRule(true, false));
        blockedOnlyBy(new Blocker(What.CLAIM_UNSOURCED, 1, built.value()));
    }

    @Test
    void duplicateOfAClosedClaimBlocks() {
        ClaimId dug = desk.claim(wall, "It was dug in 1820.");
        desk.close(desk.ben, dug, ClosedAs.DUPLICATE, built, "the same");
        desk.close(desk.ben, built, ClosedAs.NOT_CHECKABLE, null, "lost");
        desk.finished(wall);
        blockedOnlyBy(new Blocker(What.DUPLICATE_OF_NOTHING, 2, dug.value()));
    }

    @Test
    void setAsideListWithoutASignatureBlocks() {
        finished();
        desk.mark(desk.ben, wall, MarkKind.OPINION, "", "The view from it is lovely");
        blockedOnlyBy(new Blocker(What.SET_ASIDE_UNSIGNED, 1, -1));
    }

    @Test
    void missingConclusionBlocks() {
        var fresh = new Newsdesk();
        ArticleId article = fresh.article("Headline");
        fresh.mark(fresh.ada, article, MarkKind.READ, null, "Headline");
        assertThat(fresh.review(article).blockers()).containsExactly(new Blocker(What.CONCLUSION_MISSING, 0, -1));
    }

    @Test
    void conclusionThatIsNotApprovedBlocks() {
        finished();
        desk.proposeConclusion.propose(desk.ada, wall, "Most of it holds.", "All of it holds.");
        blockedOnlyBy(new Blocker(What.CONCLUSION_UNAPPROVED, 0, -1));
    }

    @Test
    void missingPublisherBlocks() {
        finished();
        ArticleDetails now = desk.articles.get(wall).details();
        desk.correctDetails.correct(desk.ada, wall, now, ArticleDetails.of(now.title(), now.byline(), "",
                now.address(), now.language(), now.published(), now.origin(), false));
        blockedOnlyBy(new Blocker(What.PUBLISHER_MISSING, 0, -1));
    }

    @Test
    void ownDraftIsNeverReviewedInPublic() {
        ArticleId own = desk.importArticle.take(desk.ada, "An own text", ArticleDetails.of("An own text", null, "We",
                null, null, null, Origin.OWN_DRAFT, false), null);
        desk.finished(own);
        assertThat(desk.review(own).blockers()).containsExactly(new Blocker(What.OWN_DRAFT, 0, -1));
    }

    @Test
    void ownDraftsClaimIsRatedByItsOwnScale() {
        ArticleId own = desk.importArticle.take(desk.ada, "An own text", ArticleDetails.of("An own text", null, "We",
                null, null, null, Origin.OWN_DRAFT, false), null);
        ClaimId claim = desk.claim(own, "own text");
        desk.assign(claim, desk.ada);
        desk.recordSearch.record(desk.ada, claim, "the text", "the desk", null);
        assertThatThrownBy(() -> desk.propose(desk.ada, claim, "TRUE", "So it is."))
                .isInstanceOfSatisfying(Refusal.Invalid.class, no -> assertThat(no.field()).isEqualTo("rating"));
        desk.propose(desk.ada, claim, "CANNOT_CONFIRM", "Nobody answered.");
        desk.approve(desk.jo, claim);
    }

    @Test
    void onlyEditorsPublish() {
        finished();
        assertThatThrownBy(() -> desk.publishArticle.publish(desk.ada, wall, 1)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.publishArticle.publish(desk.kim, wall, 1)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void editionAskedForTwiceIsMadeOnce() {
        finished();
        Slug slug = desk.publishArticle.publish(desk.jo, wall, 1);
        int entries = desk.trail.size();
        String first = desk.edition(wall, 1);
        assertThat(desk.publishArticle.publish(desk.rana, wall, 1)).isEqualTo(slug);
        assertThat(desk.edition(wall, 1)).isEqualTo(first);
        assertThat(desk.trail.size()).isEqualTo(entries);
        assertThat(desk.publications.ofArticle(wall).orElseThrow().latestEdition()).isOne();
    }

    @Test
    void editionsAreNumberedWithoutGaps() {
        finished();
        assertThatThrownBy(() -> desk.publishArticle.publish(desk.jo, wall, 2)).isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> desk.publishArticle.publish(desk.jo, wall, 0)).isInstanceOf(Refusal.Stale.class);
        desk.publishArticle.publish(desk.jo, wall, 1);
        desk.concluded(wall, "All of it holds.");
        desk.publishArticle.publish(desk.jo, wall, 2);
        assertThatThrownBy(() -> desk.publishArticle.publish(desk.jo, wall, 4)).isInstanceOf(Refusal.Stale.class);
        assertThat(desk.edition(wall, 2)).contains("\"edition\":2");
    }

    @Test
    void nothingIsPublishedAgainThatSaysTheSame() {
        finished();
        desk.publishArticle.publish(desk.jo, wall, 1);
        assertThat(desk.seeReview.see(desk.ada, wall).newsForReaders()).isFalse();
        assertThatThrownBy(() -> desk.publishArticle.publish(desk.jo, wall, 2))
                .isInstanceOfSatisfying(Refusal.NotNow.class, no -> assertThat(no.key()).isEqualTo("publish.unchanged"));
        desk.concluded(wall, "All of it holds.");
        assertThat(desk.seeReview.see(desk.ada, wall).newsForReaders()).isTrue();
    }

    @Test
    void addressNeverChangesOnceItIsPublic() {
        finished();
        Slug slug = desk.publishArticle.publish(desk.jo, wall, 1);
        desk.correctDetails.correct(desk.ada, wall, desk.articles.get(wall).details(), Newsdesk.thirdParty("New title"));
        assertThat(desk.publishArticle.publish(desk.jo, wall, 2)).isEqualTo(slug);
    }

    @Test
    void noTwoReviewsShareAnAddress() {
        assertThat(published("Sea wall", "one")).isEqualTo("sea-wall");
        assertThat(published("Sea wall 4", "two")).isEqualTo("sea-wall-4");
        assertThat(published("Sea wall", "three")).isEqualTo("sea-wall-4-4");
    }

    private String published(String title, String text) {
        ArticleId article = desk.importArticle.take(desk.ada, text, Newsdesk.thirdParty(title), null);
        desk.finished(article);
        return desk.publishArticle.publish(desk.jo, article, 1).value();
    }
}

package org.touchstone.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.publication.Standing.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;

/** How a published review stands before its readers, and who may change that. */
class StandingTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();

    @BeforeEach
    void publish() {
        desk.approved(desk.claim(wall, "The sea wall of Marlow Bay was built in 1962."));
        desk.finished(wall);
        desk.publishArticle.publish(desk.jo, wall, 1);
    }

    private Publication publication() {
        return desk.publications.ofArticle(wall).orElseThrow();
    }

    private void stand(Standing to) {
        desk.changeStanding.change(desk.rana, wall, to, "We doubt the register.");
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, names = "PUBLIC", mode = EnumSource.Mode.EXCLUDE)
    void oneEditorAloneTakesAReviewDownAndPutsItBack(Standing to) {
        int entries = desk.trail.size();
        stand(to);
        assertThat(publication().standing()).isEqualTo(to);
        assertThat(publication().standingReason()).isEqualTo("We doubt the register.");
        desk.changeStanding.change(desk.rana, wall, PUBLIC, null);
        assertThat(publication().standing()).isEqualTo(PUBLIC);
        assertThat(publication().standingReason()).isEmpty();
        assertThat(desk.trail.size()).isEqualTo(entries + 2);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void nobodyButAnEditorMay(Standing to) {
        assertThatThrownBy(() -> desk.changeStanding.change(desk.ada, wall, to, "No."))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.changeStanding.change(desk.kim, wall, to, "No."))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void readersAreToldWhy() {
        assertThatThrownBy(() -> desk.changeStanding.change(desk.jo, wall, WITHDRAWN, " "))
                .isInstanceOfSatisfying(Refusal.Invalid.class, no -> assertThat(no.field()).isEqualTo("reason"));
        assertThat(publication().standing()).isEqualTo(PUBLIC);
    }

    @Test
    void reviewUnderReviewIsShown() {
        stand(UNDER_REVIEW);
        assertThatCode(() -> publication().mustBeShown()).doesNotThrowAnyException();
        assertThat(desk.publications.count()).isOne();
    }

    @Test
    void withdrawnReviewIsReadableOnlyUnderTheNumberOfItsEdition() {
        stand(WITHDRAWN);
        assertThatThrownBy(() -> publication().mustBeShown())
                .isInstanceOfSatisfying(Refusal.Gone.class, no -> assertThat(no.byLaw()).isFalse());
        assertThatCode(() -> publication().mustBeReadable()).doesNotThrowAnyException();
        assertThat(desk.publications.count()).isZero();
        assertThat(desk.publications.newest(0, 10)).isEmpty();
    }

    @Test
    void withheldReviewIsReadableNowhere() {
        stand(WITHHELD);
        assertThatThrownBy(() -> publication().mustBeReadable()).isInstanceOf(Refusal.Gone.class);
        stand(WITHHELD_BY_LAW);
        assertThatThrownBy(() -> publication().mustBeReadable())
                .isInstanceOfSatisfying(Refusal.Gone.class, no -> assertThat(no.byLaw()).isTrue());
        assertThat(desk.publications.newest(0, 10)).isEmpty();
    }

    @Test
    void addressStaysAsItWas() {
        String slug = publication().slug();
        stand(WITHHELD);
        assertThat(desk.publications.withSlug(slug)).contains(publication());
    }

    @Test
    void nothingIsPublishedAnewBeforeItIsPutBack() {
        stand(WITHDRAWN);
        desk.concluded(wall, "All of it holds.");
        assertThatThrownBy(() -> desk.publishArticle.publish(desk.jo, wall, 2))
                .isInstanceOfSatisfying(Refusal.NotNow.class, no -> assertThat(no.key()).isEqualTo("publish.takenDown"));
        desk.changeStanding.change(desk.jo, wall, PUBLIC, null);
        desk.publishArticle.publish(desk.jo, wall, 2);
    }

    @Test
    void askingTwiceIsRefusedTheSecondTime() {
        stand(UNDER_REVIEW);
        assertThatThrownBy(() -> stand(UNDER_REVIEW)).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void articleThatWasNeverPublishedHasNoStanding() {
        ArticleId other = desk.article("Another headline");
        assertThatThrownBy(() -> desk.changeStanding.change(desk.jo, other, WITHDRAWN, "No."))
                .isInstanceOf(Refusal.NotFound.class);
    }
}

package org.touchstone.persistence.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimState;
import org.touchstone.claim.Shown;
import org.touchstone.newsroom.Refusal;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;

@ExtendWith(DatabaseTest.class)
class StoredApprovalsTest {

    private final TestDatabase database;
    private Desks desks;
    private ArticleId article;

    StoredApprovalsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void importAnArticle() {
        desks = new Desks(database);
        article = desks.article(Desks.TEXT);
    }

    private void show(ClaimId claim, int revision) {
        desks.act(desk -> new StoredShownRevisions(desk.entityManager()).keep(desks.jo.memberId(), claim, revision));
    }

    private Shown shown(ClaimId claim) {
        return desks.ask(desk -> new StoredShownRevisions(desk.entityManager()).of(desks.jo.memberId(), claim));
    }

    @Test
    void theNewestRevisionShownIsKeptWithTheOneBefore() {
        ClaimId claim = desks.claim(article, "built in 1962");
        assertThat(shown(claim)).isEqualTo(Shown.NEVER);
        show(claim, 2);
        show(claim, 2);
        assertThat(shown(claim)).isEqualTo(new Shown(2, 0));
        show(claim, 5);
        show(claim, 4);
        assertThat(shown(claim)).isEqualTo(new Shown(5, 2));
    }

    @Test
    void severalAreApprovedInOneTransactionOrNone() {
        ClaimId one = desks.claim(article, "built in 1962");
        ClaimId other = desks.claim(article, "dug in 1820");
        desks.proposed(one);
        desks.proposed(other);
        int first = desks.ask(desk -> desk.claims.get(one).revision());
        int second = desks.ask(desk -> desk.claims.get(other).revision());
        show(one, first);

        assertThatThrownBy(() -> desks.ask(desk ->
                desk.approveTogether.approve(desks.jo, Map.of(one, first, other, second))))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(states(one, other)).containsOnly(ClaimState.PROPOSED);

        show(other, second);
        int approved = desks.ask(desk -> desk.approveTogether.approve(desks.jo, Map.of(one, first, other, second)));

        assertThat(approved).isEqualTo(2);
        assertThat(states(one, other)).containsOnly(ClaimState.APPROVED);
    }

    private List<ClaimState> states(ClaimId one, ClaimId other) {
        return desks.ask(desk -> List.of(desk.claims.get(one).state(), desk.claims.get(other).state()));
    }
}

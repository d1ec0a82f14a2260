package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.Refusal;

/** What an earlier claim's verdict is worth to one that says the same. */
class ReuseVerdictTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId earlier = desk.claim(wall, "It was dug in 1820.");
    private final ClaimId later = desk.claim(wall, "The harbour is older than the wall.");

    private int shown() {
        return desk.get(later).revision();
    }

    @Test
    void sourcesAndVerdictBecomeAProposalThatASecondPersonHasToApprove() {
        desk.approved(earlier);
        desk.assign(later, desk.ada);
        desk.reuseVerdict.reuse(desk.ada, later, shown(), earlier);
        Claim claim = desk.get(later);
        assertThat(claim.state()).isEqualTo(ClaimState.PROPOSED);
        assertThat(claim.verdict().orElseThrow().rating()).isEqualTo(desk.get(earlier).verdict().orElseThrow().rating());
        assertThat(claim.citations()).extracting(Citation::sourceId)
                .containsExactlyElementsOf(desk.get(earlier).citations().stream().map(Citation::sourceId).toList());
        assertThat(claim.approval()).isEmpty();
        assertThat(desk.get(earlier).state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void theProposerCannotApproveIt() {
        desk.approved(earlier);
        desk.assign(later, desk.rana);
        desk.reuseVerdict.reuse(desk.rana, later, shown(), earlier);
        assertThatThrownBy(() -> desk.approveVerdict.approve(desk.rana, later, desk.get(later).revision()))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void verdictThatIsNotApprovedCannotBeTakenOver() {
        desk.proposed(earlier);
        desk.assign(later, desk.ada);
        assertThatThrownBy(() -> desk.reuseVerdict.reuse(desk.ada, later, shown(), earlier)).isInstanceOf(Refusal.NotNow.class);
        assertThat(desk.get(later).citations()).isEqualTo(List.of());
    }

    @Test
    void onlyTheAssigneeTakesItOver() {
        desk.approved(earlier);
        desk.assign(later, desk.ada);
        assertThatThrownBy(() -> desk.reuseVerdict.reuse(desk.ben, later, shown(), earlier))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThat(desk.get(later).citations()).isEmpty();
    }

    @Test
    void whatWasRewordedMeanwhileGetsNoVerdictBeforeItWasSeen() {
        desk.approved(earlier);
        desk.assign(later, desk.ada);
        int before = shown();
        desk.editClaim.edit(desk.ben, later, before,
                ClaimWords.of("The wall is older than the harbour.", ClaimKind.STATEMENT, "", null, null));
        assertThatThrownBy(() -> desk.reuseVerdict.reuse(desk.ada, later, before, earlier))
                .isInstanceOfSatisfying(Refusal.Overtaken.class, overtaken -> assertThat(overtaken.conflicts())
                        .singleElement().satisfies(changed -> assertThat(changed.field()).isEqualTo("wording")));
        assertThat(desk.get(later).citations()).isEmpty();
        desk.reuseVerdict.reuse(desk.ada, later, shown(), earlier);
        assertThat(desk.get(later).state()).isEqualTo(ClaimState.PROPOSED);
    }
}

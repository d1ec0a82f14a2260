package org.touchstone.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touchstone.DeskClock;
import org.touchstone.Newsdesk;
import org.touchstone.claim.Citation;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClaimKind;
import org.touchstone.claim.ClaimSheet;
import org.touchstone.claim.ClaimWords;
import org.touchstone.claim.Priority;
import org.touchstone.claim.Stance;
import org.touchstone.newsroom.Member;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;
import org.touchstone.web.claim.HistoryWords.Line;
import org.touchstone.web.claim.HistoryWords.Told;
import org.touchstone.web.faces.Days;
import org.touchstone.web.faces.Sentences;

class HistoryWordsTest {

    private final Newsdesk desk = new Newsdesk();
    private final ClaimId claimId = desk.claim(desk.article(), "built in 1962");

    @Test
    void newClaimTellsWhoMadeItAndOfWhichWords() {
        Told made = told(desk.jo).get(0);

        assertThat(made.who()).isEqualTo("Ben Marrow");
        assertThat(made.what()).isEqualTo("made the claim");
        assertThat(made.lines()).contains(new Line("The article’s words", "", "built in 1962"));
    }

    @Test
    void changeTellsOldAndNew() {
        desk.editClaim.edit(desk.ada, claimId, 1, ClaimWords.of("The sea wall was built in 1962.",
                ClaimKind.STATEMENT, "", null, null));

        assertThat(told(desk.jo).get(0).lines())
                .containsExactly(new Line("Wording", "built in 1962", "The sea wall was built in 1962."));
    }

    @Test
    void peopleDaysAndWordsStandForIdsAndKeys() {
        desk.assign(desk.jo, List.of(claimId), desk.ada.memberId(), LocalDate.of(2026, 12, 3),
                Priority.HIGH);

        assertThat(told(desk.jo).get(0).lines()).containsExactlyInAnyOrder(
                new Line("Who checks it", "", "Ada Quill"), new Line("Due", "", "3 Dec"),
                new Line("Priority", "Normal", "High"));
    }

    @Test
    void citationIsToldByTitleStanceAndPlace() {
        SourceId sourceId = desk.source(SourceKind.DATA, "Gauge readings", "Harbour office");
        desk.citeSource.cite(desk.ada, claimId, sourceId, new Citation.Use(Stance.REFUTES, "table 3",
                "first line\nsecond line", DeskClock.TODAY, "never shown"));

        assertThat(told(desk.jo).get(0).lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Source");
            assertThat(line.after()).startsWith("Gauge readings · Refutes · table 3 · “first line\nsecond line”");
        });
    }

    @Test
    void whatConcernsASourceOneMayNotKnowOfIsNotTold() {
        SourceId hidden = desk.addSource.add(desk.ada, Newsdesk.details(SourceKind.INTERVIEW, "The insider", "Insider"),
                true);
        int before = told(desk.ben).size();
        desk.cite(desk.ada, claimId, hidden, Stance.SUPPORTS);
        desk.removeCitation(desk.ada, claimId, 1);

        assertThat(told(desk.ben)).hasSize(before);
        assertThat(told(desk.ada)).hasSize(before + 2);
        assertThat(told(desk.ada).get(1).lines().get(0).after()).startsWith("The insider");
    }

    @Test
    void newestStandsFirst() {
        desk.proposed(claimId);
        desk.approve(desk.jo, claimId);

        assertThat(told(desk.ben)).extracting(Told::what)
                .containsExactly("approved it", "proposed a verdict", "cited a source", "assigned it",
                        "made the claim");
    }

    private List<Told> told(Member viewer) {
        ClaimSheet sheet = desk.readClaim.read(viewer, claimId);
        var days = new Days(desk.clock, Optional.of("UTC"));
        return new HistoryWords(sheet, Map.of(), new Sentences(), days).tell(sheet.history());
    }
}

package org.touchstone.language.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed of a sentence; all people and places are invented. */
class ProposalsTest {

    private final Proposals proposals = new Proposals(Locale.ENGLISH, LocalDate.of(2026, 11, 20));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "“We repair the whole wall every year,” said council leader Tam Orlin. | Tam Orlin | We repair the whole wall every year.",
        "“The ferry has never been late,” the operator said. | the operator | The ferry has never been late.",
        "Every pound of subsidy brought three pounds into the town, the operator said. | the operator | Every pound of subsidy brought three pounds into the town.",
        "Tam Orlin said that the wall cost 4 million crowns. | Tam Orlin | The wall cost 4 million crowns.",
        "According to the harbour office, 14 surges were recorded. | the harbour office | 14 surges were recorded."})
    void whoSaidItIsNamedAndTheirWordsStandAlone(String sentence, String claimant, String wording) {
        Proposal proposal = proposals.of(sentence, List.of());
        assertThat(proposal.quotation()).isTrue();
        assertThat(proposal.claimant()).isEqualTo(claimant);
        assertThat(proposal.wording()).isEqualTo(wording);
    }

    @Test
    void pronounIsResolvedWhenOnePersonAloneWasNamed() {
        assertThat(proposals.of("She closed the harbour in 2019.", List.of("Mara Fell leads the council."))
                .wording()).isEqualTo("Mara Fell closed the harbour in 2019.");
        assertThat(proposals.of("His budget doubled.", List.of("Tam Orlin leads Marlow Bay council.")).wording())
                .isEqualTo("Tam Orlin’s budget doubled.");
    }

    @Test
    void pronounIsLeftWhereTwoPeopleWereNamed() {
        String sentence = "She closed the harbour in 2019.";
        assertThat(proposals.of(sentence, List.of("Mara Fell followed Tam Orlin.")).wording()).isEqualTo(sentence);
        assertThat(proposals.of(sentence, List.of()).wording()).isEqualTo(sentence);
    }

    @Test
    void daysAreResolvedByTheDayOfPublicationOutsideOfQuotations() {
        assertThat(proposals.of("Yesterday the council voted.", List.of()).wording())
                .isEqualTo("On 19 November 2026 the council voted.");
        assertThat(proposals.of("Premiums fell last year.", List.of()).resolved())
                .containsEntry("last year", "in 2025");
        assertThat(proposals.of("“We voted for it yesterday,” said Tam Orlin.", List.of()).wording())
                .isEqualTo("We voted for it yesterday.");
        assertThat(new Proposals(Locale.ENGLISH, null).of("Premiums fell last year.", List.of()).wording())
                .isEqualTo("Premiums fell last year.");
    }

    @Test
    void plainSentenceAndOtherLanguagesStayAsTheyAre() {
        Proposal plain = proposals.of("The wall was built in 1962.", List.of());
        assertThat(plain).isEqualTo(new Proposal(false, "", "The wall was built in 1962.", java.util.Map.of()));
        String german = "„Die Mauer war nie überflutet“, sagte Tam Orlin gestern.";
        assertThat(new Proposals(Locale.GERMAN, LocalDate.of(2026, 11, 20)).of(german, List.of()))
                .isEqualTo(new Proposal(true, "", german, java.util.Map.of()));
    }
}

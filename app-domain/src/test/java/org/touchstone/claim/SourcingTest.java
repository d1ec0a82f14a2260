package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.DeskClock;
import org.touchstone.Newsdesk;
import org.touchstone.newsroom.Rating;
import org.touchstone.newsroom.Scale;
import org.touchstone.newsroom.SourcingRule;
import org.touchstone.newsroom.Tone;
import org.touchstone.source.Source;
import org.touchstone.source.SourceDetails;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

/** The rule of sourcing, by itself. */
class SourcingTest {

    private static final Set<SourceKind> ALONE =
            EnumSet.of(SourceKind.PRIMARY_DOCUMENT, SourceKind.DATA, SourceKind.RECORDING);
    private static final Set<SearchRecord> NO_SEARCH = Set.of();

    private final Newsdesk desk = new Newsdesk();
    private final List<Source> sources = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();

    private void cite(SourceKind kind, String publisher, String origin, Stance stance, boolean confidential) {
        var source = new Source(new SourceId(sources.size() + 1),
                SourceDetails.of(kind, "A title", publisher, origin, null), confidential, desk.ada,
                desk.clock.instant());
        sources.add(source);
        citations.add(Citation.of(citations.size() + 1, source.sourceId(), Newsdesk.use(stance), DeskClock.TODAY,
                desk.ada.memberId()));
    }

    private void cite(SourceKind kind, String origin) {
        cite(kind, "", origin, Stance.SUPPORTS, false);
    }

    private Optional<String> missing(Scale scale, SourcingRule rule, String rating, Set<SearchRecord> searches) {
        return new Evidence(scale, rule, sources).missing(rating, citations, searches);
    }

    private Optional<String> missing(SourcingRule rule) {
        return missing(Scale.DEFAULT, rule, "TRUE", NO_SEARCH);
    }

    private Optional<String> missing() {
        return missing(SourcingRule.LEAST);
    }

    private Set<SearchRecord> searched() {
        return Set.of(SearchRecord.of(1, "plans", "archive", null, DeskClock.TODAY, desk.ada.memberId()));
    }

    @ParameterizedTest
    @EnumSource(SourceKind.class)
    void onlyADocumentDataOrARecordingStandsAlone(SourceKind kind) {
        cite(kind, "Archive");
        assertThat(missing()).isEqualTo(ALONE.contains(kind) ? Optional.empty()
                : Optional.of(kind == SourceKind.NEWS_REPORT ? "sourcing.reportsAlone" : "sourcing.secondMissing"));
    }

    @ParameterizedTest
    @EnumSource(SourceKind.class)
    void twoOfIndependentOriginAreEnoughWhateverTheirKind(SourceKind kind) {
        cite(kind, "Archive");
        cite(SourceKind.INTERVIEW, "Harbour master");
        assertThat(missing()).isEmpty();
    }

    @Test
    void newsReportIsNeverEnoughAlone() {
        cite(SourceKind.NEWS_REPORT, "Gazette");
        assertThat(missing()).contains("sourcing.reportsAlone");
    }

    @Test
    void reportsOfIndependentOriginsAreStillReportsAlone() {
        cite(SourceKind.NEWS_REPORT, "Gazette");
        cite(SourceKind.NEWS_REPORT, "Mirror");
        assertThat(missing()).contains("sourcing.reportsAlone");
        cite(SourceKind.INTERVIEW, "Harbour master");
        assertThat(missing()).isEmpty();
    }

    @Test
    void reportsThatRepeatOneOriginAreOne() {
        cite(SourceKind.NEWS_REPORT, "The Gazette", "Study of the harbour", Stance.SUPPORTS, false);
        cite(SourceKind.NEWS_REPORT, "The Mirror", " study of the HARBOUR ", Stance.REFUTES, false);
        assertThat(missing()).contains("sourcing.reportsAlone");
    }

    @Test
    void originThatIsNotKnownIsNotIndependent() {
        cite(SourceKind.EXPERT, "", "", Stance.SUPPORTS, false);
        cite(SourceKind.EXPERT, "Harbour master");
        assertThat(missing()).contains("sourcing.secondMissing");
    }

    @Test
    void publisherIsTakenForTheOriginWhenNoneIsGiven() {
        cite(SourceKind.EXPERT, "Institute", "", Stance.SUPPORTS, false);
        cite(SourceKind.EXPERT, "", "Institute", Stance.SUPPORTS, false);
        assertThat(missing()).contains("sourcing.secondMissing");
    }

    @Test
    void oneSourceCitedTwiceIsOne() {
        cite(SourceKind.INTERVIEW, "Harbour master");
        citations.add(Citation.of(2, sources.get(0).sourceId(), Newsdesk.use(Stance.REFUTES), DeskClock.TODAY,
                desk.ben.memberId()));
        assertThat(missing()).contains("sourcing.secondMissing");
    }

    @Test
    void contextNeverCounts() {
        cite(SourceKind.PRIMARY_DOCUMENT, "", "Archive", Stance.CONTEXT, false);
        assertThat(missing()).contains("sourcing.nonePublic");
        cite(SourceKind.INTERVIEW, "Harbour master");
        assertThat(missing()).contains("sourcing.secondMissing");
    }

    @Test
    void confidentialSourcesNeverCount() {
        cite(SourceKind.PRIMARY_DOCUMENT, "", "Archive", Stance.SUPPORTS, true);
        assertThat(missing()).contains("sourcing.nonePublic");
        cite(SourceKind.INTERVIEW, "Harbour master");
        assertThat(missing()).contains("sourcing.secondMissing");
    }

    @Test
    void refutingCountsAsMuchAsSupporting() {
        cite(SourceKind.DATA, "", "Council", Stance.REFUTES, false);
        assertThat(missing()).isEmpty();
    }

    @Test
    void stricterNewsroomAsksForASecondOriginAlways() {
        var rule = new SourcingRule(true, false);
        cite(SourceKind.PRIMARY_DOCUMENT, "Archive");
        assertThat(missing(rule)).contains("sourcing.secondMissing");
        cite(SourceKind.NEWS_REPORT, "Gazette");
        assertThat(missing(rule)).isEmpty();
    }

    @Test
    void stricterNewsroomAsksForSomethingPrimaryAlways() {
        var rule = new SourcingRule(false, true);
        cite(SourceKind.INTERVIEW, "Harbour master");
        cite(SourceKind.EXPERT, "Institute");
        assertThat(missing(rule)).contains("sourcing.primaryMissing");
        cite(SourceKind.RECORDING, "Archive");
        assertThat(missing(rule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNPROVEN", "OUTDATED", "MISSING_CONTEXT", "OPINION", "SATIRE"})
    void ratingWithoutANumberNeedsASearchRecord(String rating) {
        cite(SourceKind.PRIMARY_DOCUMENT, "Archive");
        assertThat(missing(Scale.DEFAULT, SourcingRule.LEAST, rating, NO_SEARCH)).contains("sourcing.searchMissing");
        assertThat(missing(Scale.DEFAULT, SourcingRule.LEAST, rating, searched())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "MOSTLY_TRUE", "HALF_TRUE", "MOSTLY_FALSE", "FALSE"})
    void searchRecordDoesNotReplaceASourceOfARatingWithANumber(String rating) {
        assertThat(missing(Scale.DEFAULT, SourcingRule.LEAST, rating, searched())).contains("sourcing.nonePublic");
    }

    @Test
    void ratingWithANumberNeedsSourcesHoweverItSounds() {
        var scale = new Scale(List.of(new Rating("HIGH", "High", 2, Tone.UNNUMBERED),
                new Rating("LOW", "Low", 1, Tone.UNNUMBERED)));
        assertThat(missing(scale, SourcingRule.LEAST, "HIGH", searched())).contains("sourcing.nonePublic");
    }

    @Test
    void ownDraftIsMeasuredByItsOwnScale() {
        assertThat(missing(Scale.OWN_DRAFT, SourcingRule.LEAST, "CONFIRMED", searched()))
                .contains("sourcing.nonePublic");
        assertThat(missing(Scale.OWN_DRAFT, SourcingRule.LEAST, "CHANGE_NEEDED", searched()))
                .contains("sourcing.nonePublic");
        assertThat(missing(Scale.OWN_DRAFT, SourcingRule.LEAST, "CANNOT_CONFIRM", NO_SEARCH))
                .contains("sourcing.searchMissing");
        assertThat(missing(Scale.OWN_DRAFT, SourcingRule.LEAST, "CANNOT_CONFIRM", searched())).isEmpty();
        assertThat(missing(Scale.OWN_DRAFT, SourcingRule.LEAST, "TRUE", searched()))
                .contains("sourcing.unknownRating");
    }
}

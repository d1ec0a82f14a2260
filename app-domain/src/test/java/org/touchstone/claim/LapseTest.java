package org.touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.Newsdesk.use;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.DeskClock;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.newsroom.SourcingRule;
import org.touchstone.source.Source;
import org.touchstone.source.SourceKind;

/** An approval lapses by itself when a part of what it binds changes, and by nothing else. */
class LapseTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId claim = desk.makeClaim.make(desk.ben, desk.draft(wall).draftId(),
            desk.words(wall, "The harbour is older than the wall."), null, ClaimKind.QUOTATION, "Tam Orlin");

    @BeforeEach
    void claimIsApproved() {
        desk.approved(claim);
    }

    private void lapsedTo(ClaimState state) {
        assertThat(desk.get(claim).state()).isEqualTo(state);
        assertThat(desk.get(claim).lapsed()).isTrue();
        assertThat(desk.get(claim).approval()).isEmpty();
        assertThat(desk.revisions.ofClaim(claim)).last().extracting(ClaimRevision::act).isEqualTo(ClaimAct.LAPSE);
        assertThat(desk.board.happened()).last().satisfies(event -> {
            assertThat(event.act()).isEqualTo("claim.lapse");
            assertThat(event.before()).isEqualTo("APPROVED");
            assertThat(event.after()).isEqualTo(state.name());
        });
    }

    private void stands() {
        assertThat(desk.get(claim).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(desk.get(claim).approval()).isPresent();
        assertThat(desk.get(claim).lapsed()).isFalse();
    }

    private void edit(ClaimWords words) {
        desk.editClaim.edit(desk.ben, claim, desk.get(claim).revision(), words);
    }

    private Source cited() {
        return desk.sources.withId(desk.get(claim).citation(1).sourceId()).orElseThrow();
    }

    @Test
    void changedWordingLapses() {
        edit(ClaimWords.of("The harbour is the oldest.", ClaimKind.QUOTATION, "Tam Orlin", null, null));
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void changedKindLapses() {
        edit(ClaimWords.of("The harbour is older than the wall.", ClaimKind.STATEMENT, "Tam Orlin", null, null));
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void changedClaimantLapses() {
        edit(ClaimWords.of("The harbour is older than the wall.", ClaimKind.QUOTATION, "Mo Pike", null, null));
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void changedAttributionLapses() {
        edit(ClaimWords.of("The harbour is older than the wall.", ClaimKind.QUOTATION, "Tam Orlin",
                Attribution.CONFIRMED, null));
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void changedExactWordsLapse() {
        desk.recutClaim.recut(desk.ben, claim, desk.get(claim).revision(), desk.draft(wall).draftId(),
                List.of(desk.words(wall, "harbour is older than the wall")));
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void addedCitationLapses() {
        desk.cite(desk.ben, claim, desk.source(SourceKind.OTHER, "Postcard", "Attic"), Stance.CONTEXT);
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void changedCitationLapses() {
        desk.changeCitation.change(desk.ben, claim, 1, desk.get(claim).revision(), use(Stance.REFUTES));
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void citationThatNoLongerCountsLapsesToAssigned() {
        desk.changeCitation.change(desk.ben, claim, 1, desk.get(claim).revision(), use(Stance.CONTEXT));
        lapsedTo(ClaimState.ASSIGNED);
    }

    @Test
    void wordsMovedFromTheQuoteToTheLocatorLapse() {
        desk.changeCitation.change(desk.ben, claim, 1, desk.get(claim).revision(),
                new Citation.Use(Stance.SUPPORTS, "page 4 built", "in 1962", DeskClock.TODAY, ""));
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void removedCitationLapsesToAssignedWhenTheVerdictCannotStandWithoutIt() {
        desk.removeCitation(desk.ben, claim, 1);
        lapsedTo(ClaimState.ASSIGNED);
    }

    @Test
    void recordedSearchLapses() {
        desk.recordSearch.record(desk.ben, claim, "older harbours", "town archive", null);
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void correctedSourceLapses() {
        desk.correctSource.correct(desk.ben, cited().sourceId(), cited().details(),
                Newsdesk.details(SourceKind.DATA, "Register, second volume", "Town archive"));
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void sourceThatTurnsOutWeakerLapsesToAssigned() {
        desk.correctSource.correct(desk.ben, cited().sourceId(), cited().details(),
                Newsdesk.details(SourceKind.NEWS_REPORT, cited().details().title(), "Town archive"));
        lapsedTo(ClaimState.ASSIGNED);
    }

    @Test
    void sourceMadeConfidentialLapsesToAssigned() {
        desk.nameReaders.name(desk.ben, cited().sourceId(), Set.of());
        lapsedTo(ClaimState.ASSIGNED);
    }

    @Test
    void fileAttachedToASourceLapses() {
        desk.attachFile.attach(desk.ben, cited().sourceId(), "register.pdf", "application/pdf", new byte[] {1, 2});
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void stricterNewsroomDecidesWhereALapseLeads() {
        desk.newsroom.changeSourcing(new SourcingRule(true, false));
        stands();
        edit(ClaimWords.of("The harbour is the oldest.", ClaimKind.QUOTATION, "Tam Orlin", null, null));
        lapsedTo(ClaimState.ASSIGNED);
    }

    @Test
    void sameWordsElsewhereDoNotLapse() {
        ArticleId twice = desk.article("Wall and wall\nThe wall is old. The wall is old.");
        ClaimId moved = desk.claim(twice, "The wall is old.");
        desk.approved(moved);
        desk.recutClaim.recut(desk.ben, moved, desk.get(moved).revision(), desk.draft(twice).draftId(),
                List.of(desk.draft(twice).sentences().get(2)));
        assertThat(desk.get(moved).anchors()).extracting(Anchor::span).containsExactly(
                desk.draft(twice).sentences().get(2));
        assertThat(desk.get(moved).state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void secondPlaceOfTheClaimLapses() {
        desk.recutClaim.recut(desk.ben, claim, desk.get(claim).revision(), desk.draft(wall).draftId(),
                List.of(desk.words(wall, "The harbour is older than the wall."), desk.words(wall, "It was dug")));
        lapsedTo(ClaimState.PROPOSED);
    }

    @Test
    void notesNamesOfReadersAndTheNewsroomsOwnNoteOnACitationDoNotLapse() {
        desk.writeNote.write(desk.ben, claim, "Ask again in spring.");
        desk.changeCitation.change(desk.ben, claim, 1, desk.get(claim).revision(),
                new Citation.Use(Stance.SUPPORTS, "page 4", "built in 1962", DeskClock.TODAY, "on the shelf"));
        desk.keepHalfWritten.keep(desk.ben, claim, "rationale", "The register");
        stands();
    }

    @Test
    void assignmentDueDateAndPriorityAreNoPartOfWhatIsApproved() {
        desk.editClaim.edit(desk.ben, claim, desk.get(claim).revision(),
                ClaimWords.of("The harbour is the oldest.", ClaimKind.QUOTATION, "Tam Orlin", null, null));
        int shown = desk.get(claim).revision();
        String fingerprint = desk.revisions.ofClaim(claim).get(shown - 1).fingerprint().hex();
        desk.assign(desk.jo, List.of(claim), desk.ben.memberId(), DeskClock.TODAY, Priority.HIGH);
        assertThat(desk.revisions.ofClaim(claim)).last().extracting(one -> one.fingerprint().hex())
                .isEqualTo(fingerprint);
    }

    @Test
    void unchangedWordsSentAgainDoNotLapse() {
        edit(desk.get(claim).words());
        stands();
    }

    @Test
    void lineEndWithinOnePlaceIsNotTheBorderOfTwo() {
        ArticleId lines = desk.article("A headline\nOne two\nthree four");
        ClaimId both = desk.claim(lines, "One two\nthree four");
        desk.approved(both);
        desk.recutClaim.recut(desk.ben, both, desk.get(both).revision(), desk.draft(lines).draftId(),
                List.of(desk.words(lines, "One two"), desk.words(lines, "three four")));
        assertThat(desk.get(both).state()).isEqualTo(ClaimState.PROPOSED);
    }
}

package org.touchstone.persistence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleId;
import org.touchstone.claim.Claim;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.ClosedAs;
import org.touchstone.claim.HalfWritten;
import org.touchstone.claim.HalfWrittenTexts;
import org.touchstone.claim.KeepHalfWritten;
import org.touchstone.claim.Note;
import org.touchstone.claim.Talk;
import org.touchstone.claim.Waiting;
import org.touchstone.claim.WriteNote;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;

@ExtendWith(DatabaseTest.class)
class StoredClaimsTest {

    private final TestDatabase database;
    private Desks desks;
    private ArticleId article;

    StoredClaimsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void importAnArticle() {
        desks = new Desks(database);
        article = desks.article(Desks.TEXT);
    }

    @Test
    void claimsOfAnArticleComeByNumberTheClosedIncluded() {
        ClaimId wall = desks.claim(article, "built in 1962");
        ClaimId again = desks.claim(article, "in 1962");
        desks.act(desk -> desk.close(desks.ben, again, ClosedAs.DUPLICATE, wall, "the same"));
        desks.claim(desks.article("Another article. It has a claim."), "It has a claim.");

        List<Claim> claims = desks.ask(desk -> desk.claims.ofArticle(article));

        assertThat(claims).extracting(Claim::claimId).containsExactly(wall, again);
        assertThat(claims).extracting(Claim::number).containsExactly(1, 2);
        // and can be read when the transaction is over
        assertThat(claims.get(1).closing().orElseThrow().duplicateOf()).isEqualTo(wall);
        assertThat(claims.get(0).anchors()).hasSize(1);
        assertThat(claims.get(0).citations()).isEmpty();
        assertThat(claims.get(0).writtenBy(desks.ben.memberId())).isTrue();
    }

    @Test
    void waitingIsKeptAndTakenDown() {
        ClaimId claim = desks.claim(article, "built in 1962");
        desks.assign(claim, desks.ada);
        var day = java.time.LocalDate.of(2099, 1, 31);

        desks.act(desk -> desk.waitFor(desks.ada, claim, "the harbour master", day));
        assertThat(desks.<Waiting>ask(desk -> desk.claims.get(claim).waiting().orElseThrow()))
                .isEqualTo(new Waiting("the harbour master", day));

        desks.act(desk -> desk.waitFor(desks.ada, claim, "", null));
        assertThat(desks.<Boolean>ask(desk -> desk.claims.get(claim).waiting().isPresent())).isFalse();
    }

    @Test
    void claimsThatCiteASourceAreFoundOnce() {
        SourceId source = desks.source(SourceKind.DATA, "Table");
        SourceId other = desks.source(SourceKind.DATA, "Chart");
        ClaimId one = desks.claim(article, "built in 1962");
        ClaimId two = desks.claim(article, "The harbour is older than the wall.");
        desks.cite(desks.ada, two, source);
        desks.cite(desks.ada, two, source);
        desks.cite(desks.ada, one, source);
        desks.cite(desks.ada, one, other);

        assertThat(desks.<List<ClaimId>>ask(desk -> desk.claims.citing(source))).containsExactly(one, two);
        assertThat(desks.<List<ClaimId>>ask(desk -> desk.claims.citing(other))).containsExactly(one);
    }

    @Test
    void openWorkOfAMemberLeavesOutWhatIsDecided() {
        ClaimId open = desks.claim(article, "built in 1962");
        ClaimId proposed = desks.claim(article, "It cost 4 million crowns");
        ClaimId approved = desks.claim(article, "Marlow Bay has 12,000 inhabitants.");
        ClaimId closed = desks.claim(article, "It was dug in 1820.");
        ClaimId ofAnother = desks.claim(article, "The harbour is older than the wall.");
        desks.assign(open, desks.ada);
        desks.proposed(proposed);
        desks.approved(approved);
        desks.assign(closed, desks.ada);
        desks.act(desk -> desk.close(desks.ada, closed, ClosedAs.NOT_CHECKABLE, null, "no records"));
        desks.assign(ofAnother, desks.ben);

        assertThat(desks.<List<ClaimId>>ask(desk -> desk.claims.openOf(desks.ada.memberId())))
                .containsExactly(open, proposed);
    }

    @Test
    void claimsMadeAtOnceAreNumberedWithoutGapOrDoublet() throws InterruptedException {
        List<Object> made = Desks.atOnce(Collections.nCopies(24, () -> desks.claim(article, "built in 1962")));

        assertThat(made).allMatch(ClaimId.class::isInstance);
        assertThat(desks.<List<Integer>>ask(desk ->
                desk.claims.ofArticle(article).stream().map(Claim::number).toList()))
                .isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
    }

    @Test
    void notesComeOldestFirst() {
        ClaimId claim = desks.claim(article, "built in 1962");
        desks.act(desk -> new WriteNote(new Talk(desk.claims, notes(desk), desk.members, desk.silent(), desks.clock()))
                .write(desks.ada, claim, "ask the archive\nagain 😀"));
        desks.act(desk -> new WriteNote(new Talk(desk.claims, notes(desk), desk.members, desk.silent(), desks.clock()))
                .write(desks.ben, claim, "asked"));

        List<Note> notes = desks.ask(desk -> notes(desk).ofClaim(claim));

        assertThat(notes).extracting(Note::text).containsExactly("ask the archive\nagain 😀", "asked");
        assertThat(notes).extracting(Note::writtenBy)
                .containsExactly(desks.ada.memberId(), desks.ben.memberId());
    }

    @Test
    void halfWrittenTextIsKeptOnceForEachWriterAndField() {
        ClaimId claim = desks.claim(article, "built in 1962");
        keep(desks.ada.memberId(), claim, "rationale", "The reg", "2026-11-22T12:00:00.000001Z");
        keep(desks.ben.memberId(), claim, "rationale", "No", "2026-11-22T12:00:01Z");
        keep(desks.ada.memberId(), claim, "note", "to do", "2026-11-22T12:00:02Z");
        keep(desks.ada.memberId(), claim, "rationale", "The register", "2026-11-22T12:00:03.100Z");

        List<HalfWritten> texts = desks.ask(desk -> halfWritten(desk).ofClaim(claim));
        assertThat(texts).extracting(HalfWritten::text).containsExactly("No", "to do", "The register");
        assertThat(texts.get(2)).isEqualTo(new HalfWritten(claim, desks.ada.memberId(), "rationale", "The register",
                Instant.parse("2026-11-22T12:00:03.100Z")));

        desks.act(desk -> new KeepHalfWritten(desk.claims, halfWritten(desk), desks.clock())
                .keep(desks.ada, claim, "rationale", ""));
        assertThat(desks.<List<HalfWritten>>ask(desk -> halfWritten(desk).ofClaim(claim)))
                .extracting(HalfWritten::text).containsExactly("No", "to do");
    }

    private void keep(org.touchstone.newsroom.MemberId writer, ClaimId claim, String field, String text, String at) {
        desks.act(desk -> halfWritten(desk).keep(new HalfWritten(claim, writer, field, text, Instant.parse(at))));
    }

    private static HalfWrittenTexts halfWritten(org.touchstone.persistence.StoredNewsdesk desk) {
        return new StoredHalfWrittenTexts(desk.entityManager());
    }

    private static StoredNotes_ notes(org.touchstone.persistence.StoredNewsdesk desk) {
        return new StoredNotes_(desk.entityManager());
    }
}

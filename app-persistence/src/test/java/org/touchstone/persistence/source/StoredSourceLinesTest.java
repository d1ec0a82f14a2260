package org.touchstone.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.claim.ClaimId;
import org.touchstone.claim.Stance;
import org.touchstone.newsroom.Member;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;
import org.touchstone.source.SourceLine;

@ExtendWith(DatabaseTest.class)
class StoredSourceLinesTest {

    private final TestDatabase database;
    private Desks desks;

    StoredSourceLinesTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void openTheNewsroom() {
        desks = new Desks(database);
    }

    @Test
    void wordsAreFoundInAnyOrderAndCase() {
        desks.source(SourceKind.DATA, "Gauge readings of the quay");
        desks.source(SourceKind.DATA, "Register of works");

        assertThat(found(desks.ada, "QUAY gauge")).containsExactly("Gauge readings of the quay");
        assertThat(found(desks.ada, "marlow bay")).hasSize(2);
        assertThat(found(desks.ada, " ")).containsExactly("Register of works", "Gauge readings of the quay");
    }

    @Test
    void signsOfTheSearchAreOnlySigns() {
        desks.source(SourceKind.DATA, "100% sure_thing");
        desks.source(SourceKind.DATA, "100 sureXthing");

        assertThat(found(desks.ada, "100%")).containsExactly("100% sure_thing");
        assertThat(found(desks.ada, "sure_thing")).containsExactly("100% sure_thing");
        assertThat(found(desks.ada, "\\")).isEmpty();
    }

    @Test
    void confidentialSourceIsFoundByThoseNamedOnItOnly() {
        desks.act(desk -> desk.addSource.add(desks.ada, Desks.document("The insider"), true));

        assertThat(found(desks.ada, "insider")).hasSize(1);
        assertThat(found(desks.jo, "insider")).isEmpty();
        assertThat(found(desks.kim, "")).isEmpty();
    }

    @Test
    void lineCountsTheClaimsThatCiteIt() {
        SourceId source = desks.source(SourceKind.DATA, "Gauge readings");
        ClaimId claim = desks.claim(desks.article(Desks.TEXT), "built in 1962");
        desks.act(desk -> desk.citeSource.cite(desks.ada, claim, source, Desks.use(Stance.SUPPORTS)));
        desks.act(desk -> desk.citeSource.cite(desks.ada, claim, source, Desks.use(Stance.CONTEXT)));

        assertThat(lines(desks.ada, "gauge")).singleElement().extracting(SourceLine::claims).isEqualTo(1);
    }

    private List<String> found(Member viewer, String words) {
        return lines(viewer, words).stream().map(SourceLine::title).toList();
    }

    private List<SourceLine> lines(Member viewer, String words) {
        return database.inTransaction(em -> new StoredSourceLines(em).find(viewer.memberId(), words, 0, 30));
    }
}

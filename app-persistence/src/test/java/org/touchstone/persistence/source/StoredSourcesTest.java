package org.touchstone.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.StoredFile;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.persistence.article.StoredFiles;
import org.touchstone.source.AttachFile;
import org.touchstone.source.Source;
import org.touchstone.source.SourceDetails;
import org.touchstone.source.SourceId;
import org.touchstone.source.SourceKind;
import org.touchstone.source.SourceLine;

@ExtendWith(DatabaseTest.class)
class StoredSourcesTest {

    private static final String ADDRESS = "https://archive.example/" + "ä".repeat(1_900);

    private final TestDatabase database;
    private Desks desks;

    StoredSourcesTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void openTheNewsroom() {
        desks = new Desks(database);
    }

    @Test
    void sourceComesBackWithItsReadersAndFiles() {
        SourceId sourceId = added("Letter", "", true);
        desks.act(desk -> desk.nameReaders.name(desks.ben, sourceId, Set.of(desks.ada.memberId())));
        desks.act(desk -> new AttachFile(desk.sources, new StoredFiles(desk.entityManager()), desk.silent(),
                desks.clock()).attach(desks.ada, sourceId, "letter.pdf", "application/pdf", new byte[] {1, 2, 3}));

        Source source = desks.ask(desk -> desk.sources.withId(sourceId).orElseThrow());

        assertThat(source.confidential()).isTrue();
        assertThat(source.readers()).containsExactlyInAnyOrder(desks.ben.memberId(), desks.ada.memberId());
        assertThat(source.files()).extracting(StoredFile::name).containsExactly("letter.pdf");
        assertThat(source.files()).extracting(StoredFile::size).containsExactly(3L);
        assertThat(source.revision()).isEqualTo(3);
        assertThat(source.kind()).isEqualTo(SourceKind.DATA);
    }

    @Test
    void sourceAtAnAddressIsFoundByThoseAloneWhoMaySeeIt() {
        SourceId open = added("Open", ADDRESS, false);
        SourceId secret = added("Secret", ADDRESS, true);
        added("Elsewhere", "https://archive.example/", false);

        assertThat(at(ADDRESS, true)).containsExactly(open, secret);
        assertThat(at(ADDRESS, false)).containsExactly(open);
        assertThat(at(ADDRESS + "x", true)).isEmpty();
    }

    @Test
    void sourcesAreFoundByTheirNumbers() {
        SourceId one = added("One", "", false);
        added("Two", "", false);
        SourceId three = added("Three", "", false);

        assertThat(desks.<List<SourceId>>ask(desk -> desk.sources.withIds(Set.of(three, one)).stream()
                .map(Source::sourceId).toList())).containsExactly(one, three);
        assertThat(desks.<List<Source>>ask(desk -> desk.sources.withIds(List.of()))).isEmpty();
    }

    @Test
    void sourcesAreFoundByPartsOfTheirWordsByThoseAloneWhoMaySeeThem() {
        SourceId table = added("Table of 100% of_it", ADDRESS, false);
        SourceId secret = added("Secret table", "", true);
        added("Chart", "", false);
        desks.act(desk -> {
            var lines = new StoredSourceLines(desk.entityManager());
            assertThat(lines.find(desks.ben.memberId(), "TABLE", 0, 9)).extracting(SourceLine::sourceId)
                    .containsExactly(secret, table);
            assertThat(lines.find(desks.ada.memberId(), "able tow", 0, 9)).extracting(SourceLine::sourceId)
                    .containsExactly(table);
            assertThat(lines.find(desks.ada.memberId(), "100% of_it archive.example", 0, 9)).hasSize(1);
            assertThat(lines.find(desks.ada.memberId(), "ofXit", 0, 9)).isEmpty();
            assertThat(lines.find(desks.ada.memberId(), " ", 1, 1)).extracting(SourceLine::sourceId)
                    .containsExactly(table);
        });
    }

    @Test
    void whoeverWaitedForASourceSeesTheReadersNamedMeanwhile() throws InterruptedException {
        SourceId sourceId = added("Letter", "", true);
        desks.act(desk -> {
            desk.sources.withId(sourceId);
            // named by another transaction after this one has read the source, before it holds it
            desks.act(other -> other.nameReaders.name(desks.ben, sourceId, Set.of(desks.jo.memberId())));
            assertThat(desk.sources.forChange(sourceId).readers()).contains(desks.jo.memberId());
        });
    }

    private List<SourceId> at(String address, boolean reader) {
        return desks.ask(desk -> desk.sources.atAddress(address, (reader ? desks.ben : desks.ada).memberId()).stream()
                .map(Source::sourceId).toList());
    }

    private SourceId added(String title, String address, boolean confidential) {
        return desks.ask(desk -> desk.addSource.add(desks.ben, new SourceDetails(SourceKind.DATA, title, "Town", "Town",
                address), confidential));
    }
}

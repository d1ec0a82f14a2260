package org.touchstone.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.touchstone.article.ArticleDetails;
import org.touchstone.article.ArticleId;
import org.touchstone.article.Origin;
import org.touchstone.claim.ClaimId;
import org.touchstone.newsroom.Member;
import org.touchstone.newsroom.Refusal;
import org.touchstone.persistence.DatabaseTest;
import org.touchstone.persistence.Desks;
import org.touchstone.persistence.TestDatabase;
import org.touchstone.search.Catalogue;
import org.touchstone.search.Catalogue.Kind;
import org.touchstone.search.LookFor;
import org.touchstone.search.MendCatalogue;
import org.touchstone.search.RebuildCatalogue;
import org.touchstone.search.SeeRebuild;
import org.touchstone.source.SourceId;

/** What a member finds, and that nothing of it is ever lost. */
@ExtendWith(DatabaseTest.class)
class StoredCatalogueTest {

    private final TestDatabase database;
    private Desks desks;
    private ArticleId article;
    private ClaimId claim;

    StoredCatalogueTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void somethingToFind() {
        desks = new Desks(database);
        article = desks.article(Desks.TEXT);
        claim = desks.claim(article, "The sea wall of Marlow Bay was built in 1962.");
        desks.proposed(claim);
    }

    private Catalogue.Found find(Member viewer, String words) {
        return look(viewer, new Catalogue.Question(words, null, "", "", null, null, 1));
    }

    private Catalogue.Found look(Member viewer, Catalogue.Question question) {
        return desks.ask(desk -> new LookFor(new StoredCatalogue(desk.entityManager())).look(viewer, question));
    }

    private void mendAll() {
        for (boolean more = true; more;) {
            more = desks.ask(desk -> new MendCatalogue(new StoredCatalogue(desk.entityManager()), desks.clock()).mend());
        }
    }

    private static Set<Kind> kinds(Catalogue.Found found) {
        return found.hits().stream().map(Catalogue.Hit::kind).collect(Collectors.toSet());
    }

    @Test
    void everyKindIsFoundByItsWordsInAnyForm() {
        assertThat(kinds(find(desks.kim, "walls"))).containsExactlyInAnyOrder(Kind.ARTICLE, Kind.CLAIM, Kind.VERDICT);
        assertThat(kinds(find(desks.kim, "registers"))).contains(Kind.SOURCE, Kind.VERDICT);
        assertThat(kinds(find(desks.kim, "quill"))).containsExactly(Kind.PERSON);
        assertThat(find(desks.kim, "walls").counts()).containsEntry(Kind.ARTICLE, 1L);
    }

    @Test
    void phrasesAreFoundAsTheyStandAndUnwantedWordsLeaveOut() {
        assertThat(kinds(find(desks.kim, "\"harbour is older\""))).containsExactly(Kind.ARTICLE);
        assertThat(find(desks.kim, "\"older harbour is\"").hits()).isEmpty();
        assertThat(kinds(find(desks.kim, "wall -harbour"))).doesNotContain(Kind.ARTICLE).contains(Kind.CLAIM);
    }

    @Test
    void eachArticleIsSearchedInItsOwnLanguage() {
        desks.ask(desk -> desk.importArticle.take(desks.ada, "Die Häuser am Hafen\n\nIn den Häusern wohnen viele.",
                ArticleDetails.of("Die Häuser am Hafen", "", "Hafenblatt", "", "de", LocalDate.of(2026, 11, 20),
                        Origin.THIRD_PARTY, false), null));
        assertThat(find(desks.kim, "Haus").hits()).extracting(Catalogue.Hit::kind).containsExactly(Kind.ARTICLE);
    }

    @Test
    void hitsAreMarkedInTitleAndText() {
        Catalogue.Hit hit = look(desks.kim, new Catalogue.Question("inhabitants", Kind.ARTICLE, "", "", null, null, 1))
                .hits().get(0);
        assertThat(hit.text()).contains(new Catalogue.Piece("inhabitants", true));
        assertThat(find(desks.kim, "quill").hits().get(0).title())
                .containsExactly(new Catalogue.Piece("Ada ", false), new Catalogue.Piece("Quill", true));
    }

    @Test
    void filtersNarrow() {
        assertThat(look(desks.kim, new Catalogue.Question("", null, "PROPOSED", "", null, null, 1)).counts())
                .isEqualTo(Map.of(Kind.CLAIM, 1L, Kind.VERDICT, 1L));
        assertThat(look(desks.kim, new Catalogue.Question("", null, "", "FALSE", null, null, 1)).all()).isZero();
        assertThat(look(desks.kim, new Catalogue.Question("wall", null, "", "TRUE", desks.ada.memberId(), null, 1))
                .all()).isEqualTo(2);
        assertThat(look(desks.kim, new Catalogue.Question("wall", null, "", "", null,
                desks.clock().instant().plusSeconds(60), 1)).all()).isZero();
    }

    @Test
    void confidentialSourceIsFoundByThoseNamedOnItOnlyAndNoCorrectionBetraysIt() {
        SourceId secret = desks.ask(desk -> desk.addSource.add(desks.ben, Desks.document("Zephyranth dossier"), true));
        mendAll();
        for (Member stranger : List.of(desks.ada, desks.jo, desks.kim)) {
            assertThat(find(stranger, "zephyranth").counts()).isEmpty();
            Catalogue.Found mistyped = find(stranger, "zephyrannth");
            assertThat(mistyped.counts()).isEmpty();
            assertThat(mistyped.corrections()).isEmpty();
        }
        assertThat(find(desks.ben, "zephyranth").hits()).extracting(Catalogue.Hit::number)
                .containsExactly(secret.value());
        assertThat(find(desks.ben, "zephyrannth").corrections()).containsEntry("zephyrannth", "zephyranth");
        desks.act(desk -> desk.nameReaders.name(desks.ben, secret, Set.of(desks.rana.memberId())));
        assertThat(find(desks.rana, "zephyranth").counts()).containsEntry(Kind.SOURCE, 1L);
    }

    @Test
    void mistypedWordsFindWhatWasMeant() {
        mendAll();
        Catalogue.Found found = find(desks.kim, "inhabitnats");
        assertThat(kinds(found)).containsExactly(Kind.ARTICLE);
        assertThat(found.corrections()).containsEntry("inhabitnats", "inhabitants");
        assertThat(kinds(find(desks.kim, "Orlni"))).containsExactly(Kind.ARTICLE);
    }

    @Test
    void whatChangesIsFoundAnewAtOnce() {
        desks.act(desk -> desk.editClaim.edit(desks.ben, claim, desk.claims.get(claim).revision(),
                org.touchstone.claim.ClaimWords.of("The breakwater dates from 1962.", null, null, null, null)));
        assertThat(kinds(find(desks.kim, "breakwater"))).contains(Kind.CLAIM);
    }

    @Test
    void whatWasLostIsMadeAgainByItself() {
        desks.act(desk -> desk.entityManager().createNativeQuery("truncate search_entry, search_word").executeUpdate());
        assertThat(find(desks.kim, "walls").counts()).isEmpty();
        mendAll();
        assertThat(find(desks.kim, "walls").counts()).hasSize(3);
        assertThat(find(desks.kim, "inhabitnats").corrections()).isNotEmpty();
    }

    @Test
    void rebuildMakesEverythingAgainWhileItIsSearched() {
        desks.act(desk -> desk.entityManager().createNativeQuery(
                "update search_entry set words = to_tsvector('simple', 'nonsense')").executeUpdate());
        desks.act(desk -> rebuild(desk.entityManager()).rebuild(desks.kim));
        assertThatThrownBy(() -> desks.act(desk -> rebuild(desk.entityManager()).rebuild(desks.kim)))
                .isInstanceOf(Refusal.NotNow.class);
        assertThatThrownBy(() -> desks.act(desk -> rebuild(desk.entityManager()).rebuild(desks.jo)))
                .isInstanceOf(Refusal.NotAllowed.class);
        desks.ask(desk -> new StoredCatalogue(desk.entityManager()).mend(desks.clock().instant()));
        assertThat(find(desks.kim, "walls").counts()).isNotEmpty();
        mendAll();
        assertThat(find(desks.kim, "quill").counts()).isNotEmpty();
        Catalogue.Rebuild done = desks.ask(desk -> new SeeRebuild(new StoredCatalogue(desk.entityManager()))
                .see(desks.kim)).orElseThrow();
        assertThat(done.ended()).isNotNull();
        assertThat(done.done()).isEqualTo(done.all());
    }

    private RebuildCatalogue rebuild(jakarta.persistence.EntityManager entityManager) {
        return new RebuildCatalogue(new StoredCatalogue(entityManager), new org.touchstone.Noticeboard().event(),
                desks.clock());
    }

    @Test
    void anotherServerFindsTheSameAndGoesOnWithARebuild() {
        desks.act(desk -> rebuild(desk.entityManager()).rebuild(desks.kim));
        Desks other = desks.at(database.otherServer());
        for (boolean more = true; more;) {
            more = other.ask(desk -> new StoredCatalogue(desk.entityManager()).mend(desks.clock().instant()));
        }
        assertThat(desks.ask(desk -> new StoredCatalogue(desk.entityManager()).lastRebuild()).orElseThrow().ended())
                .isNotNull();
        assertThat(other.ask(desk -> new LookFor(new StoredCatalogue(desk.entityManager())).look(desks.kim,
                new Catalogue.Question("walls", null, "", "", null, null, 1))).counts()).hasSize(3);
    }
}

package org.touchstone.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.touchstone.Newsdesk;
import org.touchstone.article.ArticleId;
import org.touchstone.article.MarkKind;
import org.touchstone.claim.ClaimId;

/** By what anybody can verify an edition, and that it gives nothing away. */
class ProofTest {

    private final Newsdesk desk = new Newsdesk();
    private final ArticleId wall = desk.article();
    private final ClaimId built = desk.claim(wall, "The sea wall of Marlow Bay was built in 1962.");

    private Map<String, Object> published(int number) {
        return JsonText.object(desk.edition(wall, number));
    }

    private Map<String, Object> firstEdition() {
        desk.approved(built);
        desk.finished(wall);
        desk.publishArticle.publish(desk.jo, wall, 1);
        return published(1);
    }

    private static Map<String, Object> parts(Map<String, Object> edition) {
        return JsonText.object(JsonText.object(edition, "proof"), "parts");
    }

    /** The part at a JSON Pointer, its canonical form hashed without a line of the program's own hashing. */
    private static String recomputed(Map<String, Object> edition, String pointer) throws Exception {
        Object part = edition;
        for (String step : pointer.substring(1).split("/")) {
            part = part instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) part).get(step);
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                .digest(Json.canonical(part).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyPartHasItsHash() throws Exception {
        Map<String, Object> edition = firstEdition();
        assertThat(parts(edition)).containsOnlyKeys("/article", "/claims/0", "/conclusion", "/counts", "/newsroom",
                "/paragraphs", "/scale");
        for (Map.Entry<String, Object> part : parts(edition).entrySet()) {
            assertThat(part.getValue()).as(part.getKey()).isEqualTo(recomputed(edition, part.getKey()));
        }
    }

    @Test
    void headIsThatOfTheArticlesChainAndTheEditionsOwnEntryFollowsIt() {
        firstEdition();
        var entries = desk.trail.entries(wall.value()).toList();
        var own = entries.get(entries.size() - 1);
        assertThat(own.act()).isEqualTo("edition.publish");
        assertThat(own.previous()).isEqualTo(JsonText.object(published(1), "proof").get("auditHead"));
        assertThat(own.digest()).isEqualTo(desk.publications.mustFind(new EditionId(wall, 1)).sha256().hex());
    }

    @Test
    void correctionHasAProofOfItsOwn() throws Exception {
        firstEdition();
        desk.giveBack(desk.jo, built, "Look again.");
        desk.propose(desk.ada, built, "FALSE", "The register was misread.");
        desk.approve(desk.jo, built);
        desk.correctEdition.correct(desk.rana, wall, 2, Set.of(1), false, "We misread the register.");
        assertThat(parts(published(2))).containsKey("/corrections/0");
        for (Map.Entry<String, Object> part : parts(published(2)).entrySet()) {
            assertThat(part.getValue()).as(part.getKey()).isEqualTo(recomputed(published(2), part.getKey()));
        }
        assertThat(parts(published(2)).get("/claims/0")).isNotEqualTo(parts(published(1)).get("/claims/0"));
        assertThat(parts(published(2)).get("/paragraphs")).isEqualTo(parts(published(1)).get("/paragraphs"));
        assertThat(JsonText.object(published(2), "proof").get("auditHead"))
                .isNotEqualTo(JsonText.object(published(1), "proof").get("auditHead"));
    }

    @Test
    void noHashCoversWordsThatReadersDoNotGet() {
        desk.mark(desk.ada, wall, MarkKind.EXTRANEOUS, "", "Share this article!");
        Map<String, Object> edition = firstEdition();
        assertThat(desk.edition(wall, 1)).doesNotContain(desk.draft(wall).sha256().hex());
        assertThat(JsonText.object(edition, "article")).doesNotContainKey("sha256");
    }

    @Test
    void editionOfEarlierDaysWithTheDraftsHashSaysTheSameAsOneWithout() {
        Map<String, Object> edition = firstEdition();
        var earlier = new TreeMap<>(edition);
        earlier.remove("proof");
        var article = new TreeMap<>(JsonText.object(edition, "article"));
        article.put("sha256", "0".repeat(64));
        earlier.put("article", article);
        assertThat(EditionContent.sameSubstance(earlier, edition)).isTrue();
    }
}

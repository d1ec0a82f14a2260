package org.touchstone.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word in an address, and canonical JSON. */
class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "What the council says | what-the-council-says",
            "  --Él niño, “Ángel” & Søn: straße/Łódź!  | el-nino-angel-son-strasse-lodz",
            "The council’s wall isn't old | the-councils-wall-isnt-old",
            "İstanbul 1962 | istanbul-1962",
            "../../etc/passwd?x=1#y | etc-passwd-x-1-y",
            "海堤 | review-7",
            "👍 | review-7"})
    void slugIsMadeFromTheTitle(String title, String slug) {
        assertThat(Slug.from(title, 7).value()).isEqualTo(slug);
    }

    @Test
    void slugIsCutBetweenWords() {
        String slug = Slug.from("wall ".repeat(40), 7).value();
        assertThat(slug).hasSizeLessThanOrEqualTo(72).endsWith("wall").matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(Slug.from("w".repeat(300), 7).value()).hasSize(72);
        assertThat(Slug.from("w".repeat(300), 7).with(1234567).value()).hasSize(80);
    }

    @Test
    void canonicalJsonSortsItsNamesByUtf16AndLeavesNothingOut() {
        assertThat(Json.canonical(Json.object("b", 1, "a", List.of(true, 2L, "x"), "é", Map.of(), "none", null,
                "\uD83D\uDC4D", "emoji", "\uFB33", "hebrew")))
                .isEqualTo("{\"a\":[true,2,\"x\"],\"b\":1,\"é\":{},\"👍\":\"emoji\",\"\uFB33\":\"hebrew\"}");
    }

    @Test
    void canonicalJsonEscapesAsLittleAsItMust() {
        assertThat(Json.canonical("\"\\/\b\f\n\r\t\u0000\u001F\u007F\u2028<é👍"))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007F\u2028<é👍\"");
    }
}

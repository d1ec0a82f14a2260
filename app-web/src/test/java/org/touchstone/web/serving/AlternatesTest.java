package org.touchstone.web.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.web.serving.Alternates.Alternate;

class AlternatesTest {

    private static final List<Alternate> OFFERED = List.of(new Alternate("application/json", "/e.json"),
            new Alternate("application/ld+json", "/ld.json"),
            new Alternate("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"", "/anno.json"));

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "application/json;q=0.5, text/html", "image/avif,*/*;q=0.1"})
    void browsersGetThePage(String accept) throws Exception {
        assertThat(Alternates.chosen(accept, OFFERED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"application/json | /e.json", "application/json, */*;q=0.1 | /e.json",
            "application/ld+json | /ld.json", "text/html;q=0.3, application/ld+json | /ld.json",
            "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\" | /anno.json"})
    void machinesGetWhatTheyAskFor(String accept, String path) throws Exception {
        assertThat(Alternates.chosen(accept, OFFERED)).map(Alternate::path).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/json;q=0", "", ",,,;;;", "text", "\u00ff/\u00ff"})
    void whoeverAsksForSomethingElseIsRefused(String accept) {
        assertThatThrownBy(() -> Alternates.chosen(accept, OFFERED)).isInstanceOf(Alternates.NoneAcceptable.class);
    }

    @Test
    void pageWithoutOtherFormatsIsThePage() throws Exception {
        assertThat(Alternates.chosen("text/html", List.of())).isEmpty();
    }
}

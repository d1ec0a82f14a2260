package org.touchstone.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceActsTest {

    @Test
    void fileKeepsItsNameInAnyLetters() {
        String sent = new String("Bericht ü 报告 😀.pdf".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(SourceActs.name(sent)).isEqualTo("Bericht ü 报告 😀.pdf");
        assertThat(SourceActs.name("报告.pdf")).isEqualTo("报告.pdf");
        assertThat(SourceActs.name("caf\u00e9.pdf")).isEqualTo("café.pdf");
    }

    @Test
    void fileKeepsNothingOfThePathItCameFrom() {
        assertThat(SourceActs.name("C:\\secret\\plan.pdf")).isEqualTo("plan.pdf");
        assertThat(SourceActs.name("../../etc/passwd")).isEqualTo("passwd");
    }
}

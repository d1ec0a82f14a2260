package org.touchstone.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "GZIP", "*", "deflate , gzip ; q=0.001"})
    void packsForWhoeverTakesIt(String header) {
        assertThat(Conditions.gzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip;q=0", "*;q=0", "gzip;q=0.000, *", "br", "gzip;q=\u0000", ";;;,,,"})
    void leavesPlainForWhoeverDoesNot(String header) {
        assertThat(Conditions.gzip(header)).isFalse();
    }

    @Test
    void leavesPlainForWhoeverSaysNothing() {
        assertThat(Conditions.gzip(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'\"a\"', true", "'W/\"a\"', true", "'\"b\", \"a\"', true", "*, true", "'\"b\"', false", "a, false", "'', false"})
    void comparesTagsWeakly(String header, boolean same) {
        assertThat(Conditions.matches(header, "\"a\"")).isEqualTo(same);
    }
}

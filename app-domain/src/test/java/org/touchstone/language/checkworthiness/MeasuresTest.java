package org.touchstone.language.checkworthiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final List<double[]> JUDGED = List.of(new double[] {0.9, 1}, new double[] {0.8, 0},
            new double[] {0.7, 1}, new double[] {0.1, 0});

    @Test
    void averagesThePrecisionAtEveryHit() {
        assertThat(Measures.averagePrecision(JUDGED)).isCloseTo((1 + 2 / 3.0) / 2, within(1e-9));
    }

    @Test
    void balancesPrecisionAndRecall() {
        assertThat(Measures.f1(JUDGED, 0.5)).isCloseTo(0.8, within(1e-9));
        assertThat(Measures.f1(JUDGED, 0.95)).isZero();
    }
}

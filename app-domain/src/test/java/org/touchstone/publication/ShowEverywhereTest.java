package org.touchstone.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/** A change that readers see is acknowledged when no server can show what was there before. */
class ShowEverywhereTest {

    private static Duration taken(String act) {
        var happening = new Happening() {
            @Override
            public MemberId by() {
                return new MemberId(1);
            }

            @Override
            public Instant at() {
                return Instant.EPOCH;
            }

            @Override
            public String act() {
                return act;
            }

            @Override
            public String subject() {
                return "article/1";
            }

            @Override
            public int revision() {
                return 1;
            }
        };
        long start = System.nanoTime();
        new ShowEverywhere().await(happening);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition.publish", "edition.correct", "publication.standing", "newsroom.edit",
        "report.answer"})
    void changeThatReadersSeeIsAcknowledgedAfterTheLongestALookHolds(String act) {
        assertThat(taken(act)).isGreaterThan(PublicChanges.HOLDS);
    }
}

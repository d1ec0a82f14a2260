package org.touchstone.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    // a Sunday, and in Auckland already Monday
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:30:00Z"), ZoneOffset.UTC);
    private final Days days = new Days(CLOCK, Optional.of("UTC"));

    @ParameterizedTest
    @CsvSource({"2026-11-21, due yesterday", "2026-11-22, due today", "2026-11-23, due tomorrow",
            "2026-11-24, due Tue", "2026-11-28, due Sat", "2026-11-29, due 29 Nov", "2026-11-20, due 20 Nov",
            "2027-01-04, due 4 Jan 2027"})
    void aDayIsSaidAsShortAsItIsClear(LocalDate due, String said) {
        assertThat(days.due(due)).isEqualTo(said);
    }

    @Test
    void whatIsDueTodayIsNotLate() {
        assertThat(days.late(LocalDate.parse("2026-11-22"))).isFalse();
        assertThat(days.late(LocalDate.parse("2026-11-21"))).isTrue();
        assertThat(days.late(null)).isFalse();
    }

    @Test
    void todayIsWhereTheNewsroomIs() {
        Days auckland = new Days(CLOCK, Optional.of("Pacific/Auckland"));
        assertThat(auckland.due(LocalDate.parse("2026-11-23"))).isEqualTo("due today");
        assertThat(auckland.timeOf(Instant.parse("2026-11-22T12:00:00Z"))).isEqualTo("01:00");
    }
}

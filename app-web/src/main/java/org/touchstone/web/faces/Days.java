package org.touchstone.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Days and times in the newsroom's words and in its time zone: "due Tue", "14 Nov", "14 Nov 2025, 09:40". */
@Named("days")
@ApplicationScoped
public class Days {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Clock clock;
    private final ZoneId zone;

    /** For the container's proxy. */
    protected Days() {
        this(Clock.systemUTC(), Optional.empty());
    }

    /** @param zone the newsroom's time zone, for example {@code Europe/London}; that of the machine when not given */
    @Inject
    public Days(Clock clock, @ConfigProperty(name = "touchstone.zone") Optional<String> zone) {
        this.clock = clock;
        this.zone = zone.map(ZoneId::of).orElse(ZoneId.systemDefault());
    }

    /** Where the newsroom is. */
    public ZoneId zone() {
        return zone;
    }

    /** Today, where the newsroom is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** Whether the day is over. */
    public boolean late(@Nullable LocalDate due) {
        return due != null && due.isBefore(today());
    }

    /** When something is due, as short as it is clear: "due today", "due Tue", "due 3 Dec", "no date". */
    public String due(@Nullable LocalDate due) {
        if (due == null) {
            return say("due.none");
        }
        long away = ChronoUnit.DAYS.between(today(), due);
        if (away == 0) {
            return say("due.today");
        } else if (away == 1) {
            return say("due.tomorrow");
        } else if (away == -1) {
            return say("due.yesterday");
        }
        return say("due.on", away > 1 && away < 7 ? WEEKDAY.format(due) : day(due));
    }

    /** The day, with its year unless it is this one. */
    public String day(LocalDate day) {
        return (day.getYear() == today().getYear() ? DAY : YEAR).format(day);
    }

    /** The day of a moment, with its year unless it is this one. */
    public String dayOf(Instant moment) {
        return day(moment.atZone(zone).toLocalDate());
    }

    /** The day always with its year, as readers see it. */
    public String fullDayOf(Instant moment) {
        return YEAR.format(moment.atZone(zone));
    }

    /** The day always with its year, for what is read on another day. */
    public String fullDay(LocalDate day) {
        return YEAR.format(day);
    }

    /** Day with its year and minute, for what is read on another day. */
    public String fullTimeOf(Instant moment) {
        return fullDayOf(moment) + ", " + CLOCK.format(moment.atZone(zone));
    }

    /** A moment as HTML's attribute {@code datetime} takes it: to the second, in UTC. */
    public String stamp(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Day and minute; of today the minute alone. */
    public String timeOf(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        String minute = CLOCK.format(moment.atZone(zone));
        return day.equals(today()) ? minute : day(day) + ", " + minute;
    }

    private static String say(String key, Object... arguments) {
        return Sentences.find(key, List.of(arguments)).orElse(key);
    }
}

package org.touchstone.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as documents write them, in the zone the document itself names. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern PACKED = Pattern.compile("^(?:D:)?(\\d{4})(\\d{2})(\\d{2})(?:\\d{2,6}\\D?.*|T.*)?$");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? (\\d{1,2})(?:st|nd|rd|th)?,?"
                    + " (\\d{4})\\b");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
                    + "|dec)[a-z]{0,6}\\.?,? (\\d{4})\\b");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private Dates() {
    }

    /**
     * The day in an ISO 8601 time, a PDF date, an RFC 1123 date or an English date; empty when there is none, or one
     * outside the years 1600 to 2200. Numbers alone in another order are not guessed at.
     */
    static Optional<LocalDate> day(String given) {
        String text = Prose.oneLine(given);
        if (text.isEmpty() || text.length() > 200) {
            return Optional.empty();
        }
        Matcher packed = PACKED.matcher(text);
        if (packed.matches()) {
            return of(packed.group(1), packed.group(2), packed.group(3));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return of(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.find()) {
            return of(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.find()) {
            return of(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        return Optional.empty();
    }

    private static String month(String name) {
        return Integer.toString(MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) / 3 + 1);
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1600 || date.getYear() > 2200 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}

package org.touchstone.language.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.Span;
import org.touchstone.language.Token;

/**
 * The dates of a passage that name a day: 3 March 2020, March 3, 3. März, 3 de marzo de 2020, 2020-03-03, 3.3.2020; and
 * those whose weekday is another one or that do not exist.
 */
final class FoundDates {

    private final Passage passage;
    private final @Nullable LocalDate published;
    private final Calendar calendar;
    private final Passage.Gathered gathered = new Passage.Gathered(Fact.Kind.DATE);
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<Integer> numbersInDates = new HashSet<>();

    FoundDates(Passage passage, @Nullable LocalDate published) {
        this.passage = passage;
        this.published = published;
        this.calendar = new Calendar(passage.language());
        passage.sentences().forEach(this::read);
    }

    List<Fact> facts() {
        return gathered.facts();
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** Whether the number that starts at this UTF-16 offset is a part of a date. */
    boolean has(int offset) {
        return numbersInDates.contains(offset);
    }

    /** The tokens of a date, by index, and what they say; the year is 0 when none is named. */
    private record Parts(int first, int last, int day, int month, int year) {
    }

    private void read(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Parts parts = at(tokens, i);
            if (parts != null) {
                note(tokens, parts);
                i = parts.last();
            }
        }
    }

    private @Nullable Parts at(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.WORD) {
            Month month = calendar.month(token.lower());
            return month == null ? null : monthFirst(tokens, i, month);
        }
        if (token.kind() != Token.Kind.NUMBER) {
            return null;
        }
        Parts figures = inFigures(tokens, i);
        return figures != null ? figures : dayFirst(tokens, i);
    }

    /** March 3, 2020; Sept. 4. */
    private @Nullable Parts monthFirst(List<Token> tokens, int i, Month month) {
        int at = after(tokens, i + 1, ".");
        int day = number(tokens, at, 31);
        if (day == 0) {
            return null;
        }
        int last = at;
        at = after(tokens, at + 1, "st", "nd", "rd", "th");
        int year = year(tokens, after(tokens, at, ","));
        last = year > 0 ? after(tokens, at, ",") : last;
        return new Parts(i, last, day, month.getValue(), year);
    }

    /** 3 March 2020, 3. März 2020, 3 de marzo de 2020, 1er mars, 3rd of March. */
    private @Nullable Parts dayFirst(List<Token> tokens, int i) {
        int day = number(tokens, i, 31);
        int at = after(tokens, after(tokens, i + 1, ".", "st", "nd", "rd", "th", "er", "º", "°"), "de", "of");
        Month month = day > 0 && at < tokens.size() ? calendar.month(tokens.get(at).lower()) : null;
        if (month == null) {
            return null;
        }
        int next = after(tokens, after(tokens, after(tokens, at + 1, "."), ","), "de", "del");
        int year = year(tokens, next);
        return new Parts(i, year > 0 ? next : at, day, month.getValue(), year);
    }

    /** 2020-03-03 and, where days come first, 3.3.2020 or 03/03/2020. */
    private @Nullable Parts inFigures(List<Token> tokens, int i) {
        String written = passage.written(tokens.get(i));
        if (written.matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}")) {
            String[] parts = written.split("\\.");
            return valid(i, i, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        if (i + 4 >= tokens.size()) {
            return null;
        }
        String mark = tokens.get(i + 1).lower();
        if (!tokens.get(i + 3).lower().equals(mark) || tokens.get(i + 4).end() - tokens.get(i).start() > 10) {
            return null;
        }
        int middle = number(tokens, i + 2, 31);
        if (mark.equals("-") && year(tokens, i) > 0) {
            return valid(i, i + 4, number(tokens, i + 4, 31), middle, year(tokens, i));
        }
        boolean dayFirst = !passage.language().getLanguage().equals("en");
        return mark.equals("/") && dayFirst && year(tokens, i + 4) > 0
                ? valid(i, i + 4, number(tokens, i, 31), middle, year(tokens, i + 4)) : null;
    }

    private static @Nullable Parts valid(int first, int last, int day, int month, int year) {
        return day > 0 && month > 0 && month <= 12 ? new Parts(first, last, day, month, year) : null;
    }

    private static int after(List<Token> tokens, int at, String... skipped) {
        return at < tokens.size() && Stream.of(skipped).anyMatch(tokens.get(at).lower()::equals) ? at + 1 : at;
    }

    /** A whole number from 1 to a limit at this place, else 0. */
    private static int number(List<Token> tokens, int at, int limit) {
        if (at >= tokens.size() || tokens.get(at).kind() != Token.Kind.NUMBER || tokens.get(at).lower().length() > 2
                || tokens.get(at).lower().indexOf('.') >= 0) {
            return 0;
        }
        int number = Integer.parseInt(tokens.get(at).lower());
        return number <= limit ? number : 0;
    }

    private static int year(List<Token> tokens, int at) {
        boolean four = at < tokens.size() && tokens.get(at).kind() == Token.Kind.NUMBER
                && tokens.get(at).end() - tokens.get(at).start() == 4 && tokens.get(at).lower().length() == 4
                && tokens.get(at).lower().indexOf('.') < 0;
        int year = four ? Integer.parseInt(tokens.get(at).lower()) : 0;
        return year >= 1000 && year <= 2200 ? year : 0;
    }

    private void note(List<Token> tokens, Parts parts) {
        for (int i = parts.first(); i <= parts.last(); i++) {
            numbersInDates.add(tokens.get(i).start());
        }
        int start = tokens.get(parts.first()).start();
        int end = tokens.get(parts.last()).end();
        String written = passage.text().substring(start, end);
        Span place = passage.span(start, end);
        gathered.add(parts.year() + "-" + parts.month() + "-" + parts.day(), written, place);
        int year = parts.year() > 0 ? parts.year() : likelyYear(parts);
        if (year == 0) {
            return;
        }
        if (parts.day() > YearMonth.of(year, parts.month()).lengthOfMonth()) {
            doubts.add(new Doubt(Doubt.Reason.NO_SUCH_DAY, List.of(written), List.of(place)));
            return;
        }
        doubtWeekday(tokens, parts, LocalDate.of(year, parts.month(), parts.day()), written, place);
    }

    /** Of a date without a year: the one nearest to the day of publication, if that is within four months. */
    private int likelyYear(Parts parts) {
        if (published == null || parts.day() > Month.of(parts.month()).minLength()) {
            return 0;
        }
        for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
            LocalDate date = LocalDate.of(year, parts.month(), parts.day());
            if (Math.abs(ChronoUnit.DAYS.between(published, date)) < 120) {
                return year;
            }
        }
        return 0;
    }

    private void doubtWeekday(List<Token> tokens, Parts parts, LocalDate date, String written, Span place) {
        Token named = null;
        for (int i = parts.first() - 1; i >= Math.max(0, parts.first() - 3) && named == null; i--) {
            Token token = tokens.get(i);
            if (calendar.weekday(token.lower()) != null) {
                named = token;
            } else if (!List.of(",", ".", "the", "den", "dem", "der", "le", "el", "il", "de").contains(token.lower())) {
                break;
            }
        }
        int next = parts.last() + 1;
        if (named == null && next + 1 < tokens.size() && List.of(",", "(").contains(tokens.get(next).lower())
                && calendar.weekday(tokens.get(next + 1).lower()) != null && !tokens.get(next).lower().equals(",")) {
            named = tokens.get(next + 1);
        }
        if (named == null) {
            return;
        }
        DayOfWeek weekday = calendar.weekday(named.lower());
        if (weekday != date.getDayOfWeek()) {
            doubts.add(new Doubt(Doubt.Reason.WEEKDAY_NOT_OF_DATE, List.of(written, passage.written(named),
                    date.getDayOfWeek().getDisplayName(TextStyle.FULL, passage.language())),
                    Stream.of(passage.span(named), place).sorted().toList()));
        }
    }
}

package org.touchstone.language.facts;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of months and weekdays in one language, long and short, as the platform's locale data have them. */
final class Calendar {

    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();

    Calendar(Locale language) {
        for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
            TextStyle.SHORT_STANDALONE}) {
            for (Month month : Month.values()) {
                add(months, month.getDisplayName(style, language), month);
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                add(weekdays, day.getDisplayName(style, language), day);
            }
        }
        if (language.getLanguage().equals("en")) {
            months.put("sept", Month.SEPTEMBER);
            weekdays.put("tues", DayOfWeek.TUESDAY);
            weekdays.put("thurs", DayOfWeek.THURSDAY);
        }
    }

    private static <T> void add(Map<String, T> names, String name, T value) {
        String plain = name.toLowerCase(Locale.ROOT).replace(".", "");
        if (plain.length() > 2 && plain.chars().noneMatch(Character::isDigit)) {
            names.put(plain, value);
        }
    }

    @Nullable Month month(String word) {
        return months.get(word.replace(".", ""));
    }

    @Nullable DayOfWeek weekday(String word) {
        return weekdays.get(word.replace(".", ""));
    }
}

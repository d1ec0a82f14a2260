package org.touchstone.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the writer's name in a line such as "By Ann Lee and Bo Ray". */
final class Bylines {

    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:words?|text|story|written|reported|reporting|posted|published)\\s+)?"
                    + "(?:by|von|par|por|di|door|text:|author:|autor:|auteur\\s*:)\\s*:?\\s+(?=\\p{Lu}|@)(.{2,120})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITAL = Pattern.compile("^[\\p{Lu}@].*", Pattern.DOTALL);
    private static final Pattern TAIL = Pattern.compile(
            "(?i)\\s*(?:[|•·/]|,\\s*(?:updated|published|posted)|\\s-\\s|\\b(?:updated|published|posted)\\b"
                    + "|\\bon \\w+ \\d|\\b\\d{1,2}[:/.]\\d{2}|\\bat \\d).*$");

    /** A day after the name; a month without one may well be the name. */
    private static final Pattern TIME = Pattern.compile("(?i)[\\s(]*(?:\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep"
            + "|oct|nov|dec)"
            + "[a-z]{0,6}\\b[.\\s]*)?\\d.*$|[\\s(]+https?:.*$");

    private Bylines() {
    }

    /** The names in a byline paragraph, or empty when the line is none. */
    static String in(String line) {
        if (line.length() > 160 || line.indexOf('\n') >= 0) {
            return "";
        }
        Matcher matcher = LEADING.matcher(line);
        if (!matcher.matches() || !CAPITAL.matcher(matcher.group(1)).matches()) {
            return "";
        }
        String names = clean(matcher.group(1));
        return names.endsWith(".") && names.split(" ").length > 6 ? "" : names;
    }

    /** A name without "By", dates and what else hangs on to it. */
    static String clean(String given) {
        String name = Prose.oneLine(given);
        Matcher by = LEADING.matcher(name);
        if (by.matches()) {
            name = by.group(1);
        }
        name = Prose.bare(TIME.matcher(TAIL.matcher(name).replaceFirst("")).replaceFirst(""));
        while (name.endsWith(",") || name.endsWith(";") || name.endsWith(":")) {
            name = Prose.bare(name.substring(0, name.length() - 1));
        }
        return name.length() > 200 || name.length() < 2 ? "" : name;
    }
}

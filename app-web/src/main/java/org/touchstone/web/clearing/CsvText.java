package org.touchstone.web.clearing;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as comma-separated values (RFC 4180) that no spreadsheet takes for a formula: a cell that begins with what
 * one begins with is led by an apostrophe. It starts with a byte order mark, by which spreadsheets know UTF-8.
 */
final class CsvText {

    /** What formulas begin with, full-width signs included, and what spreadsheets skip before them. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final StringBuilder text = new StringBuilder("\ufeff");

    /** One row; what is null is an empty cell. */
    CsvText row(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(cell -> cell(cell == null ? "" : cell.toString()))
                .collect(Collectors.joining(","))).append("\r\n");
        return this;
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

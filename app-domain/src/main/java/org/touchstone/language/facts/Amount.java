package org.touchstone.language.facts;

import org.touchstone.language.Span;

/**
 * A number as it stands in a text.
 *
 * @param value with its million or thousand multiplied in
 * @param unit {@code %}, a currency sign, or empty
 * @param written with its unit
 * @param first index of its first token in its sentence
 * @param last index of its last token
 * @param decimals how many places after the decimal mark were written
 * @param step what a one in its last written place is worth: 100,000 for 1.2 million
 */
record Amount(double value, String unit, String written, Span place, int sentence, int first, int last, int decimals,
        double step) {

    boolean isShare() {
        return unit.equals("%");
    }
}

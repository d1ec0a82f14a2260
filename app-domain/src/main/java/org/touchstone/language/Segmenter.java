package org.touchstone.language;

import java.util.Locale;

/** Finds the paragraphs and sentences of a text. */
public interface Segmenter {

    /**
     * Takes a text apart. Takes time in proportion to its length, whatever it is made of; safe for many threads.
     *
     * @param text with {@code \n} as its only line end; any length; a blank one has no paragraphs
     * @param language decides on abbreviations, ordinals and quotation; {@link Locale#ROOT} when it is not known
     */
    Segments segment(String text, Locale language);
}

package org.touchstone.language.checkworthiness;

import java.util.Locale;

/**
 * A sentence somebody judged.
 *
 * @param worthChecking whether it was found worth checking
 */
public record Example(String sentence, Locale language, boolean worthChecking, Place place) {
}

package org.touchstone.intake;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags as documents write them. */
final class Languages {

    private Languages() {
    }

    /** A BCP 47 tag from {@code en}, {@code en_US}, {@code EN-us} and the like; empty when it is none. */
    static String tag(String given) {
        String tag = Prose.bare(given).replace('_', '-');
        if (tag.isEmpty() || tag.length() > 35) {
            return "";
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String language = locale.getLanguage();
            return language.isEmpty() || language.equals("und") || language.equals("zxx") ? "" : locale.toLanguageTag();
        } catch (IllformedLocaleException none) {
            return "";
        }
    }
}

package org.touchstone.publication;

/** Turns what members type as rationale or conclusion into what readers see. */
public interface RichText {

    /**
     * Safe HTML: paragraphs, emphasis, links to http and https, lists and quotes; everything else is shown as text.
     */
    String html(String typed);

    /** The words alone, on one line. */
    String plain(String typed);
}

package org.touchstone.web.clearing;

import java.util.List;

/** A part of a document that is read from above to below, whatever file it is written to. */
sealed interface Block {

    /** How words are set. */
    enum Look { PLAIN, STRONG, SOFT, CLAIMED, UNREAD, RAISED }

    /** Words that are set alike. */
    record Run(String text, Look look) {
    }

    /** @param level 1 for the document's own title, 2 and 3 below it */
    record Heading(int level, String text) implements Block {
    }

    /** @param bullet whether it is one of a list */
    record Line(List<Run> runs, boolean bullet) implements Block {
    }

    /**
     * A paragraph of the article with the notes that stand beside it.
     *
     * @param heading whether it is a headline or heading
     */
    record Beside(List<Run> runs, boolean heading, List<Note> notes) implements Block {
    }

    /** A note in the margin. */
    record Note(String number, String text) {
    }

    static Line line(String text, Look look) {
        return new Line(List.of(new Run(text, look)), false);
    }

    static Line bullet(Run... runs) {
        return new Line(List.of(runs), true);
    }
}

package org.touchstone.intake;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.intake.LeftOut.Why;
import org.touchstone.intake.Unreadable.Reason;

/** An article being put together paragraph by paragraph, with what was left out kept in its place. */
final class Manuscript {

    private static final int MOST_LEFT_OUT = 500;

    /** A comment or note on its way to becoming a lead; {@code at} counts UTF-16 units within its paragraph. */
    record Note(String text, String author, int at, Lead.Kind kind) {
    }

    private record Paragraph(String text, List<Note> notes) {
    }

    private record Gap(String text, Why why, int paragraph) {
    }

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();
    private int length;

    /** Adds a paragraph; its text may hold single line ends. */
    void paragraph(String text) throws Unreadable {
        paragraph(text, List.of());
    }

    /** Adds a paragraph with the notes that stand in it. */
    void paragraph(String text, List<Note> notes) throws Unreadable {
        if (text.isEmpty() && notes.isEmpty()) {
            return;
        }
        length += text.codePointCount(0, text.length()) + 2;
        if (length > DocumentReader.MOST_TEXT + 2) {
            throw new Unreadable(Reason.TOO_LONG, DocumentReader.MOST_TEXT);
        }
        paragraphs.add(new Paragraph(text, List.copyOf(notes)));
    }

    /** Keeps a piece that is no part of the article, at this place. */
    void leftOut(String text, Why why) {
        leftOut(text, why, paragraphs.size());
    }

    /** The same for the place after a paragraph that is still open and will be added next. */
    void leftOutAfterNext(String text, Why why) {
        leftOut(text, why, paragraphs.size() + 1);
    }

    private void leftOut(String text, Why why, int place) {
        if (Prose.blank(text)) {
            return;
        }
        int last = gaps.size() - 1;
        if (last >= 0 && gaps.get(last).why == why && gaps.get(last).paragraph == place
                && gaps.get(last).text.length() < 4_000) {
            gaps.set(last, new Gap(gaps.get(last).text + "\n\n" + text, why, place));
        } else if (gaps.size() < MOST_LEFT_OUT) {
            gaps.add(new Gap(text, why, place));
        }
    }

    /** Keeps the words under a picture. */
    void caption(String text) {
        if (!text.isEmpty() && captions.size() < MOST_LEFT_OUT && !captions.contains(text)) {
            captions.add(text);
        }
    }

    /** How many paragraphs there are. */
    int size() {
        return paragraphs.size();
    }

    /** The text of a paragraph. */
    String paragraphAt(int index) {
        return paragraphs.get(index).text;
    }

    /**
     * The finished article, the headline on top.
     *
     * @throws Unreadable EMPTY without any text besides the headline, TOO_LONG above the limit
     */
    Extracted finish(Kind kind, Details details) throws Unreadable {
        if (paragraphs.stream().allMatch(p -> Prose.blank(p.text))) {
            throw new Unreadable(Reason.EMPTY);
        }
        StringBuilder text = new StringBuilder();
        List<Lead> leads = new ArrayList<>();
        int[] starts = new int[paragraphs.size() + 1];
        int written = 0;
        boolean headed = details.headline().isEmpty() || same(details.headline(), paragraphs.get(0).text);
        if (!headed) {
            text.append(details.headline());
            written = details.headline().codePointCount(0, details.headline().length());
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (!paragraph.text.isEmpty() && written > 0) {
                text.append("\n\n");
                written += 2;
            }
            starts[i] = written;
            for (Note note : paragraph.notes) {
                int at = paragraph.text.codePointCount(0, Math.min(note.at, paragraph.text.length()));
                leads.add(new Lead(note.text, note.author, written + at, note.kind));
            }
            text.append(paragraph.text);
            written += paragraph.text.codePointCount(0, paragraph.text.length());
        }
        starts[paragraphs.size()] = written;
        if (written > DocumentReader.MOST_TEXT) {
            throw new Unreadable(Reason.TOO_LONG, DocumentReader.MOST_TEXT);
        }
        List<LeftOut> leftOut = gaps.stream().map(g -> new LeftOut(g.text, g.why, starts[Math.min(g.paragraph,
                paragraphs.size())])).toList();
        return new Extracted(kind, text.toString(), details, leftOut, captions, leads);
    }

    private static boolean same(String headline, String paragraph) {
        String one = Prose.letters(headline);
        return one.equals(Prose.letters(paragraph)) && !one.isEmpty();
    }
}

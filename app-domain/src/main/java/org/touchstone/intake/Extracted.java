package org.touchstone.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A document as text. The text begins with the headline, if one was found, as its first paragraph; paragraphs are
 * separated by one blank line, line ends are {@code \n}; it holds neither NUL nor lone surrogates. Of pasted text and
 * plain text files nothing but the line ends is changed. All places are counted in Unicode code points.
 *
 * @param kind what the document turned out to be
 * @param text the article
 * @param details what the document says of itself
 * @param leftOut what was not taken for part of the article, in the document's order
 * @param captions the words under pictures, in the document's order
 * @param leads comments and notes of the writer, in the document's order
 */
public record Extracted(Kind kind, String text, Details details, List<LeftOut> leftOut, List<String> captions,
        List<Lead> leads) {

    public Extracted {
        leftOut = List.copyOf(leftOut);
        captions = List.copyOf(captions);
        leads = List.copyOf(leads);
    }

    /** The same with pieces that were left out put back where they stood, as paragraphs of their own. */
    public Extracted takeBack(Collection<LeftOut> pieces) {
        List<LeftOut> wanted = leftOut.stream().filter(pieces::contains)
                .sorted(Comparator.comparingInt(LeftOut::at)).toList();
        if (wanted.isEmpty()) {
            return this;
        }
        StringBuilder whole = new StringBuilder(text);
        for (int i = wanted.size() - 1; i >= 0; i--) {
            LeftOut piece = wanted.get(i);
            int place = text.offsetByCodePoints(0, piece.at());
            boolean atEnd = piece.at() == length(text);
            whole.insert(place, text.isEmpty() ? piece.text()
                    : atEnd ? "\n\n" + piece.text() : piece.text() + "\n\n");
        }
        List<LeftOut> rest = new ArrayList<>();
        for (LeftOut piece : leftOut) {
            if (!wanted.contains(piece)) {
                rest.add(new LeftOut(piece.text(), piece.why(), moved(piece.at(), wanted, false)));
            }
        }
        List<Lead> moved = leads.stream()
                .map(l -> new Lead(l.text(), l.author(), moved(l.at(), wanted, true), l.kind())).toList();
        return new Extracted(kind, whole.toString(), details, rest, captions, moved);
    }

    private int moved(int at, List<LeftOut> inserted, boolean stands) {
        int end = length(text);
        int by = 0;
        for (LeftOut piece : inserted) {
            boolean before = piece.at() < at || piece.at() == at && (stands ? at < end : at == end);
            if (before) {
                by += length(piece.text()) + 2;
            }
        }
        return at + by;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

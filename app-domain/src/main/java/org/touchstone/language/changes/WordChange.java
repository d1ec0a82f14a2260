package org.touchstone.language.changes;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The differences of two short texts, word by word (E. W. Myers, 1986). */
public final class WordChange {

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|\\s+|.", Pattern.DOTALL);

    private WordChange() {
    }

    /** What happened to a piece. */
    public enum Kind { KEPT, TAKEN_OUT, PUT_IN }

    /** A stretch of one of the texts or of both. */
    public record Piece(Kind kind, String text) {
    }

    /** The pieces in the order of reading, what was taken out before what took its place. */
    public static List<Piece> between(String before, String now) {
        List<String> old = pieces(before);
        List<String> fresh = pieces(now);
        var told = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            add(told, Kind.KEPT, old.subList(at, delta.getSource().getPosition()));
            add(told, Kind.TAKEN_OUT, delta.getSource().getLines());
            add(told, Kind.PUT_IN, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(told, Kind.KEPT, old.subList(at, old.size()));
        return told;
    }

    private static void add(List<Piece> told, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            told.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> pieces(String text) {
        Matcher matcher = PIECE.matcher(text);
        var pieces = new ArrayList<String>();
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }
}

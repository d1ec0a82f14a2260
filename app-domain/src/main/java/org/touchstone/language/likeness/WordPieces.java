package org.touchstone.language.likeness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces BERT models know: small letters without accents, words and marks apart, each word into
 * the longest known pieces from the left.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;
    private static final int MOST = 128;

    private final Map<String, Integer> pieces;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieces(Map<String, Integer> pieces) {
        this.pieces = pieces;
        this.unknown = pieces.get("[UNK]");
        this.first = pieces.get("[CLS]");
        this.last = pieces.get("[SEP]");
    }

    /**
     * Reads the vocabulary out of a tokenizer file in the format of Hugging Face.
     *
     * @throws IOException when it cannot be read or has no vocabulary
     */
    static WordPieces read(InputStream json) throws IOException {
        String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
        int at = text.indexOf("\"vocab\"");
        if (at < 0) {
            throw new IOException("no vocabulary");
        }
        at = text.indexOf('{', at) + 1;
        Map<String, Integer> pieces = new HashMap<>(1 << 16);
        while (at < text.length() && text.charAt(at) != '}') {
            if (text.charAt(at) != '"') {
                at++;
                continue;
            }
            StringBuilder piece = new StringBuilder();
            at = string(text, at + 1, piece);
            at = text.indexOf(':', at) + 1;
            int end = at;
            while (text.charAt(end) != ',' && text.charAt(end) != '}') {
                end++;
            }
            pieces.put(piece.toString(), Integer.parseInt(text.substring(at, end).trim()));
            at = end;
        }
        return new WordPieces(pieces);
    }

    /** Reads a JSON string up to its closing quote; gives the offset after it. */
    private static int string(String text, int start, StringBuilder into) {
        int at = start;
        while (text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && text.charAt(at + 1) == 'u') {
                into.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 6;
            } else if (c == '\\') {
                into.append(text.charAt(at + 1));
                at += 2;
            } else {
                into.append(c);
                at++;
            }
        }
        return at + 1;
    }

    /** The numbers of the pieces, with the marks of beginning and end; at most 128. */
    long[] of(String text) {
        List<Long> found = new ArrayList<>();
        found.add((long) first);
        for (String word : words(text)) {
            add(word, found);
            if (found.size() >= MOST) {
                break;
            }
        }
        List<Long> kept = new ArrayList<>(found.subList(0, Math.min(found.size(), MOST - 1)));
        kept.add((long) last);
        return kept.stream().mapToLong(Long::longValue).toArray();
    }

    private void add(String word, List<Long> found) {
        if (word.length() > LONGEST_WORD) {
            found.add((long) unknown);
            return;
        }
        int before = found.size();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer piece = null;
            while (end > start && piece == null) {
                piece = pieces.get((start == 0 ? "" : "##") + word.substring(start, end));
                end--;
            }
            if (piece == null) {
                found.subList(before, found.size()).clear();
                found.add((long) unknown);
                return;
            }
            found.add((long) piece);
            start = end + 1;
        }
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints().limit(20_000).forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT
                    || type == Character.CONTROL && !Character.isWhitespace(c)) {
                return;
            }
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean alone = isMark(c, type) || Character.isIdeographic(c);
            if ((blank || alone) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                words.add(Character.toString(c));
            } else if (!blank) {
                word.appendCodePoint(c);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** BERT takes every ASCII sign that is no letter or digit for punctuation. */
    private static boolean isMark(int c, int type) {
        return c > 32 && c < 127 && !Character.isLetterOrDigit(c)
                || type == Character.CONNECTOR_PUNCTUATION || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }
}

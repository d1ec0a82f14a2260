package org.touchstone.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes paragraphs of printed lines and mends the words that were parted at their ends. */
final class PdfProse {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-\u2010][\\p{L}\\p{M}]+)*");
    private static final Pattern PARTED = Pattern.compile("([\\p{L}\\p{M}]+)[-\u2010\u00AD]$");
    private static final Pattern FIRST = Pattern.compile("^[\\p{L}\\p{M}]+");
    private static final Pattern BULLET = Pattern.compile("^(?:[•‣▪●○–*]|\\(?\\d{1,2}[.)]|\\(?[a-z]\\))\\s.*");
    private static final String ENDS = ".!?:…\"”’»)";

    private final Set<String> words = new HashSet<>();

    /** A paragraph before it is known whether it runs on. {@code full} tells whether its last line fills the column. */
    record Paragraph(String text, float size, boolean bold, boolean full, int page) {
    }

    /** Learns the words of a line, its last one aside when it is parted. */
    void learn(PdfLine line) {
        Matcher matcher = WORD.matcher(line.text());
        boolean parted = PARTED.matcher(line.text()).find();
        while (matcher.find()) {
            if (!(parted && matcher.end() >= line.text().length() - 1)) {
                words.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The paragraphs of a block: parted by distance, by indentation, or by a short last line that ends a sentence. */
    List<Paragraph> paragraphs(PdfLayout.Block block, int page) {
        List<PdfLine> lines = block.lines();
        float pitch = pitch(lines);
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i > start && begins(block, lines, i, pitch)) {
                paragraphs.add(paragraph(text, block, lines.subList(start, i), page));
                text = new StringBuilder();
                start = i;
            }
            join(text, lines.get(i).text());
        }
        paragraphs.add(paragraph(text, block, lines.subList(start, lines.size()), page));
        return paragraphs;
    }

    private static Paragraph paragraph(StringBuilder text, PdfLayout.Block block, List<PdfLine> lines, int page) {
        PdfLine last = lines.get(lines.size() - 1);
        boolean full = last.right() > block.right() - Math.max(last.size() * 2, (block.right() - block.left()) * 0.12f);
        return new Paragraph(text.toString(), last.size(), lines.stream().allMatch(PdfLine::bold), full, page);
    }

    private static boolean begins(PdfLayout.Block block, List<PdfLine> lines, int at, float pitch) {
        PdfLine line = lines.get(at);
        PdfLine last = lines.get(at - 1);
        float em = line.size();
        float width = block.right() - block.left();
        boolean apart = line.base() - last.base() > pitch * 1.3f + 0.5f;
        boolean indented = line.left() - block.left() > em * 0.7f && line.left() - last.left() > em * 0.6f
                && line.left() - block.left() < width * 0.4f && (at + 1 >= lines.size()
                        || line.left() - lines.get(at + 1).left() > em * 0.5f || ends(last.text()));
        boolean shortLast = last.right() < block.right() - Math.max(width * 0.15f, em * 2) && ends(last.text());
        boolean weight = line.bold() != last.bold()
                && (ends(last.text()) || last.bold() && last.right() < block.right() - width * 0.15f);
        return apart || indented || shortLast || weight || BULLET.matcher(line.text()).matches();
    }

    private static float pitch(List<PdfLine> lines) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            distances.add(lines.get(i).base() - lines.get(i - 1).base());
        }
        distances.sort(null);
        return distances.isEmpty() ? 0 : distances.get((distances.size() - 1) / 2);
    }

    /** Whether a paragraph goes on in the next block, column or page. */
    boolean runsOn(Paragraph one, Paragraph next) {
        if (one.text.isEmpty() || next.text.isEmpty() || Math.abs(one.size - next.size) > one.size * 0.06f
                || one.bold != next.bold || BULLET.matcher(next.text).matches()) {
            return false;
        }
        int first = next.text.codePointAt(0);
        boolean open = !ends(one.text);
        return PARTED.matcher(one.text).find() && Character.isLetter(first) || open && Character.isLowerCase(first)
                || open && one.full && !one.bold && one.text.length() > 60;
    }

    /** Adds a line to a text, mending a word parted at its end. */
    void join(StringBuilder text, String line) {
        if (text.length() == 0) {
            text.append(line);
            return;
        }
        Matcher parted = PARTED.matcher(text);
        Matcher first = FIRST.matcher(line);
        if (parted.find() && first.find()) {
            boolean soft = text.charAt(text.length() - 1) == '\u00AD';
            if (soft || mends(parted.group(1), first.group())) {
                text.setLength(text.length() - 1);
            }
            text.append(line);
        } else {
            char last = text.charAt(text.length() - 1);
            boolean close = last == '—' || last == '/' && text.length() > 1 && text.charAt(text.length() - 2) != ' '
                    || last == '-' && text.length() > 1 && Character.isLetterOrDigit(text.charAt(text.length() - 2))
                            && Character.isLetterOrDigit(line.codePointAt(0))
                    || ideographic(text.codePointBefore(text.length())) && ideographic(line.codePointAt(0));
            text.append(close ? "" : " ").append(line);
        }
    }

    /** Whether a hyphen at a line's end only parts a word: what else the document says decides, then the letters. */
    private boolean mends(String head, String tail) {
        if (!Character.isLowerCase(tail.codePointAt(0))) {
            return false;
        }
        String one = head.toLowerCase(Locale.ROOT);
        String two = tail.toLowerCase(Locale.ROOT);
        if (words.contains(one + two)) {
            return true;
        }
        if (words.contains(one + "-" + two)) {
            return false;
        }
        return !(words.contains(one) && words.contains(two) && one.length() > 2 && two.length() > 2);
    }

    private static boolean ends(String text) {
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
                || !text.isEmpty() && "。！？」』".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean ideographic(int c) {
        return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x30FF || c >= 0xFF00 && c <= 0xFFEF;
    }
}

package org.touchstone.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The segmenter for edited prose. Rules and word lists for English, German, French, Spanish, Italian, Portuguese and
 * Dutch; every other language goes by the sentence rules of Unicode Standard Annex 29 (SB6 to SB11), to which it adds
 * initials, quotations and list items.
 *
 * <p>A line end ends a paragraph, with or without a blank line after it, except in a text whose lines were broken to
 * equal width ({@link Paragraphs}); there a span may run over a line end. A heading, list item or caption without a
 * full stop is a sentence of its own because it is a paragraph of its own. Sentences inside quotations and brackets are
 * told apart; what introduces or follows a quotation ({@code “Why?” she asked.}) stays with it.
 */
public final class ProseSegmenter implements Segmenter {

    @Override
    public Segments segment(String text, Locale language) {
        List<Paragraphs.Paragraph> paragraphs = Paragraphs.of(text);
        SentenceEnds sentences = new SentenceEnds(text, LanguageRules.of(language));
        CodePoints offsets = CodePoints.of(text);
        int[] paragraphEnds = new int[paragraphs.size()];
        int[] headings = new int[paragraphs.size()];
        int headingCount = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraphs.Paragraph paragraph = paragraphs.get(i);
            sentences.read(paragraph.start(), paragraph.end());
            paragraphEnds[i] = offsets.fromUtf16(paragraph.end());
            if (paragraph.heading()) {
                headings[headingCount++] = i;
            }
        }
        int[] sentenceEnds = sentences.ends();
        for (int i = 0; i < sentenceEnds.length; i++) {
            sentenceEnds[i] = offsets.fromUtf16(sentenceEnds[i]);
        }
        return Segments.restore(text, paragraphEnds, sentenceEnds, Arrays.copyOf(headings, headingCount));
    }
}

package org.touchstone.deploy.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.deploy.evaluate.Manuscript.Word;
import org.touchstone.language.ProseSegmenter;
import org.touchstone.language.Span;
import org.touchstone.language.changes.Changes;
import org.touchstone.language.changes.Whereabouts;
import org.touchstone.language.changes.Whereabouts.Fate;

/**
 * How well claims find their words in the next draft: the share of untouched claims that are carried over, over seeded
 * random edits of the folder's texts, a third of them with repeated sentences. Every word keeps an identity through the
 * edit, so that it is known which words a claim was about. Options: {@code edits} (1000), {@code seed} (1).
 */
final class ReanchoringTask implements Task {

    private static final int CLAIMS = 20;
    /** A claim on a part of a sentence has so many words at least. */
    private static final int SHORTEST = 3;

    /** What came of one claim, with what is needed to look at it: also what was made of its words. */
    record Mistake(int edit, String claim, String became, String found) {
    }

    /** What came of all. */
    static final class Counts {
        int untouched;
        int carried;
        int touched;
        int touchedPlaced;
        int withoutAnswer;
        final List<Mistake> wrong = new ArrayList<>();
        final List<Mistake> lost = new ArrayList<>();
        final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);

        double carriedShare() {
            return untouched == 0 ? 0 : (double) carried / untouched;
        }
    }

    @Override
    public Outcome measure(Path folder, Map<String, String> options) throws IOException {
        var pool = new Manuscripts(folder);
        Counts counts = count(pool, Integer.parseInt(options.getOrDefault("edits", "1000")),
                Long.parseLong(options.getOrDefault("seed", "1")));
        System.out.println(pool.size() + " texts");
        counts.wrong.stream().limit(20).forEach(one -> System.out.println("WRONG " + one));
        counts.lost.stream().limit(20).forEach(one -> System.out.println("not carried " + one));
        var also = new TreeMap<String, Double>();
        also.put("untouched", (double) counts.untouched);
        also.put("touched", (double) counts.touched);
        also.put("touched and placed", (double) counts.touchedPlaced);
        also.put("attached to other words", (double) counts.wrong.size());
        also.put("vanished unlisted", (double) counts.withoutAnswer);
        counts.fates.forEach((fate, number) -> also.put(fate.name().toLowerCase(Locale.ROOT), (double) number));
        return new Outcome("untouched claims carried over", counts.carriedShare(), Map.of(), also,
                counts.untouched + counts.touched);
    }

    static Counts count(Manuscripts pool, int edits, long seed) {
        var counts = new Counts();
        for (int edit = 0; edit < edits; edit++) {
            one(pool, edit, new Random(seed * 1_000_003 + edit), counts);
        }
        return counts;
    }

    private static void one(Manuscripts pool, int number, Random random, Counts counts) {
        Manuscript manuscript = pool.any(random);
        var edit = new RandomEdit(pool, manuscript, random);
        if (number % 3 == 0) {
            edit.repeatSome();
        }
        List<List<Word>> claims = claims(manuscript, random);
        Manuscript.Rendered before = manuscript.rendered();
        Set<Integer> known = manuscript.words().stream().map(Word::identity).collect(Collectors.toSet());
        edit.edit();
        Manuscript.Rendered now = manuscript.rendered();
        List<Word> words = manuscript.words();
        var segmenter = new ProseSegmenter();
        Changes changes = Changes.between(before.text(), segmenter.segment(before.text(), Locale.ENGLISH), now.text(),
                segmenter.segment(now.text(), Locale.ENGLISH));
        for (List<Word> claim : claims) {
            Span span = span(claim, before);
            Whereabouts found = changes.of(span);
            judge(number, claim, known, words, found, now, counts);
        }
    }

    private static List<List<Word>> claims(Manuscript manuscript, Random random) {
        var claims = new ArrayList<List<Word>>();
        List<List<Word>> sentences = manuscript.text().stream().flatMap(List::stream).toList();
        for (int i = 0; i < CLAIMS; i++) {
            int which = random.nextInt(sentences.size());
            var words = new ArrayList<>(sentences.get(which));
            if (random.nextInt(10) == 0 && which + 1 < sentences.size()) {
                words.addAll(sentences.get(which + 1));
            }
            if (words.size() > SHORTEST && random.nextBoolean()) {
                int from = random.nextInt(words.size() - SHORTEST + 1);
                int to = from + SHORTEST + random.nextInt(words.size() - from - SHORTEST + 1);
                claims.add(List.copyOf(words.subList(from, to)));
            } else {
                claims.add(List.copyOf(words));
            }
        }
        return claims;
    }

    private static Span span(List<Word> words, Manuscript.Rendered rendered) {
        return new Span(rendered.places().get(words.get(0)).start(),
                rendered.places().get(words.get(words.size() - 1)).end());
    }

    private static void judge(int edit, List<Word> claim, Set<Integer> known, List<Word> words, Whereabouts found,
                              Manuscript.Rendered now, Counts counts) {
        counts.fates.merge(found.fate(), 1, Integer::sum);
        String said = claim.stream().map(Word::form).collect(Collectors.joining(" "));
        int at = words.indexOf(claim.get(0));
        boolean untouched = at >= 0 && at + claim.size() <= words.size()
                && words.subList(at, at + claim.size()).equals(claim);
        boolean listed = found.fate() == Fate.GONE || found.fate() == Fate.DOUBTFUL;
        if (listed == found.span().isPresent()) {
            counts.withoutAnswer++;
        }
        List<Word> under = found.span().map(span -> words.stream()
                .filter(word -> now.places().get(word).overlaps(span)).toList()).orElse(List.of());
        Set<Integer> own = claim.stream().map(Word::identity).collect(Collectors.toSet());
        String became = became(own, words);
        String there = found.fate() + " " + under.stream().map(Word::form).collect(Collectors.joining(" "));
        if (untouched) {
            counts.untouched++;
            if (under.equals(claim) && found.span().get().equals(span(claim, now))) {
                counts.carried++;
            } else if (sameUnits(own, under)) {
                counts.lost.add(new Mistake(edit, said, became, there));
            } else {
                counts.wrong.add(new Mistake(edit, said, became, there));
            }
        } else {
            counts.touched++;
            if (!listed) {
                counts.touchedPlaced++;
                if (found.fate() != Fate.CHANGED && !sameUnits(own, under) || !itsOwn(own, known, under)) {
                    counts.wrong.add(new Mistake(edit, said, became, there));
                }
            }
        }
    }

    /** What stands from the first to the last word that is the claim's or took the place of one of them. */
    private static String became(Set<Integer> own, List<Word> words) {
        List<Integer> places = IntStream.range(0, words.size())
                .filter(place -> own.contains(words.get(place).origin())).boxed().toList();
        return places.isEmpty() ? "" : words.subList(places.get(0), places.get(places.size() - 1) + 1).stream()
                .map(Word::form).collect(Collectors.joining(" "));
    }

    // it is listed or placed on a part of itself, or what was put in and taken out at once were others' words
    private static boolean sameUnits(Set<Integer> own, List<Word> under) {
        return under.stream().allMatch(word -> own.contains(word.origin()));
    }

    /**
     * Whether some of the words are the claim's or were put in their place, and none is, or took the place of, one that
     * the text had already.
     */
    private static boolean itsOwn(Set<Integer> own, Set<Integer> known, List<Word> under) {
        return under.stream().anyMatch(word -> own.contains(word.origin()))
                && under.stream().allMatch(word -> own.contains(word.origin()) || !known.contains(word.origin()));
    }
}

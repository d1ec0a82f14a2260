package org.touchstone.language.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.touchstone.language.likeness.Like.Strength;

/**
 * All earlier claims, in memory, to be searched for those like a new one. Three things count: meaning, by the cosine of
 * the vectors, one half; words, by Okapi BM25 against what the new claim would score with itself, a third; and letters,
 * by the runs of four both have, a sixth. Claims without a vector go by the last two. The parts were set by hand to
 * round numbers. Nothing of the index needs to be kept: it is made again from the claims. Safe for many threads.
 *
 * @param <K> what claims are known by
 */
public final class ClaimIndex<K> {

    /** How alike two must be to be shown at all, and to be called strong. */
    public static final double POSSIBLE = 0.40;
    public static final double STRONG = 0.62;

    private static final double MEANING = 1 / 2.0;
    private static final double WORDS = 1 / 3.0;
    private static final double LETTERS = 1 / 6.0;
    private static final int CANDIDATES = 300;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<K, Integer> slots = new HashMap<>();
    private final List<@Nullable Entry<K>> entries = new ArrayList<>();
    private final WordIndex words = new WordIndex();
    private final SignTable signs = new SignTable();

    private record Entry<K>(K key, String wording, @Nullable Vector meaning) {
    }

    private record Scored<K>(Entry<K> entry, double score) {
    }

    /**
     * Adds a claim, or replaces the one of the same key.
     *
     * @param wording what it claims
     * @param context more words to find it by, such as its article's title; may be empty
     * @param meaning of the wording; null where there is none
     */
    public void add(K key, String wording, String context, @Nullable Vector meaning) {
        List<String> terms = Terms.of(context.isEmpty() ? wording : wording + " " + context);
        lock.writeLock().lock();
        try {
            forget(key);
            slots.put(key, entries.size());
            entries.add(new Entry<>(key, wording, meaning));
            words.add(terms);
            signs.add(meaning);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes a claim out; does nothing when it is not there. */
    public void remove(K key) {
        lock.writeLock().lock();
        try {
            forget(key);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void forget(K key) {
        Integer slot = slots.remove(key);
        if (slot != null) {
            entries.set(slot, null);
            words.remove(slot);
        }
    }

    /** The number of claims. */
    public int size() {
        lock.readLock().lock();
        try {
            return slots.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * The claims most like a wording, best first, those under {@link #POSSIBLE} left out.
     *
     * @param meaning of the wording; nothing to go by words alone
     * @param most how many at most
     */
    public List<Like<K>> search(String wording, Optional<Vector> meaning, int most) {
        return ranked(wording, meaning, most).stream().filter(like -> like.score() >= POSSIBLE).toList();
    }

    /** The claims most like a wording, best first, however unlike they are. */
    public List<Like<K>> ranked(String wording, Optional<Vector> meaning, int most) {
        List<String> terms = Terms.of(wording);
        Letters letters = new Letters(wording);
        lock.readLock().lock();
        try {
            float[] scores = words.scores(terms);
            double self = Math.max(words.self(terms), 1e-6);
            List<Scored<K>> found = new ArrayList<>();
            for (int slot : candidates(scores, meaning)) {
                Entry<K> entry = entries.get(slot);
                if (entry != null) {
                    found.add(new Scored<>(entry, withoutLetters(meaning, entry, scores[slot] / self)));
                }
            }
            // a stable order: of claims equally like the earlier one comes first
            found.sort(Comparator.comparingDouble((Scored<K> one) -> one.score()).reversed());
            return best(found, meaning.isPresent(), letters, most).stream().map(one -> like(wording, one)).toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The claims with the rarest words in common, by Okapi BM25 alone: what likeness is measured against. */
    public List<K> rankedByWords(String wording, int most) {
        List<String> terms = Terms.of(wording);
        lock.readLock().lock();
        try {
            float[] scores = words.scores(terms);
            return Arrays.stream(candidates(scores, Optional.empty())).boxed()
                    .sorted(Comparator.comparingDouble((Integer slot) -> scores[slot]).reversed())
                    .limit(most).map(entries::get).filter(Objects::nonNull).map(Entry::key).toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    private static <K> double withoutLetters(Optional<Vector> meaning, Entry<K> entry, double byWords) {
        if (meaning.isEmpty() || entry.meaning() == null) {
            return WORDS * byWords / (WORDS + LETTERS);
        }
        return MEANING * Math.max(0, meaning.get().cosine(entry.meaning())) + WORDS * byWords;
    }

    /**
     * Adds what the letters say, which takes longest, to those alone that could still come among the best by it.
     *
     * @param found by all the rest, best first
     */
    private static <K> List<Scored<K>> best(List<Scored<K>> found, boolean withMeaning, Letters letters, int most) {
        List<Scored<K>> best = new ArrayList<>();
        double byLetters = LETTERS / (WORDS + LETTERS);
        for (Scored<K> one : found) {
            if (best.size() >= most && one.score() + byLetters < best.get(most - 1).score()) {
                break;
            }
            Entry<K> entry = one.entry();
            double part = withMeaning && entry.meaning() != null ? LETTERS : byLetters;
            double score = one.score() + part * letters.likeness(new Letters(entry.wording()));
            int place = best.size();
            while (place > 0 && best.get(place - 1).score() < score) {
                place--;
            }
            if (place < most) {
                best.add(place, new Scored<>(entry, score));
            }
        }
        return best.size() <= most ? best : best.subList(0, most);
    }

    private Like<K> like(String wording, Scored<K> found) {
        Entry<K> entry = found.entry();
        double score = Math.min(1, found.score());
        Set<String> here = Terms.numbers(wording);
        Set<String> there = Terms.numbers(entry.wording());
        Set<String> both = new HashSet<>(here);
        both.retainAll(there);
        here.removeAll(both);
        there.removeAll(both);
        return new Like<>(entry.key(), score, score >= STRONG ? Strength.STRONG : Strength.POSSIBLE, here, there);
    }

    /** The best by words, and the best by the signs of their vectors, which are compared in a few instructions. */
    private int[] candidates(float[] scores, Optional<Vector> meaning) {
        Best byWords = new Best(CANDIDATES);
        Best byMeaning = new Best(CANDIDATES);
        long[] query = meaning.map(Vector::signs).orElse(new long[0]);
        for (int slot = 0; slot < entries.size(); slot++) {
            Entry<K> entry = entries.get(slot);
            if (entry != null) {
                if (scores[slot] > 0) {
                    byWords.offer(slot, scores[slot]);
                }
                if (meaning.isPresent() && entry.meaning() != null) {
                    byMeaning.offer(slot, -signs.differing(slot, query));
                }
            }
        }
        int[] both = Arrays.copyOf(byWords.slots(), byWords.slots().length + byMeaning.slots().length);
        System.arraycopy(byMeaning.slots(), 0, both, byWords.slots().length, byMeaning.slots().length);
        // ascending, so that of claims equally like the earlier one comes first
        return Arrays.stream(both).sorted().distinct().toArray();
    }
}

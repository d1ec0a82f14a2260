package org.touchstone.web.serving;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.publication.PublicChanges;

/**
 * Answers kept for the next who ask, the longest unasked ones given up when all grow beyond the bound. Whether one
 * still holds, its stamp tells.
 */
final class Kept {

    /** An answer with what tells whether it holds. */
    static final class Entry {

        private final @Nullable String slug;
        private final Object stamp;
        private final Body body;
        private volatile long looked;

        /**
         * @param slug the review it shows; null when it shows others, or none
         * @param looked when its stamp was looked up, by {@link System#nanoTime()}
         */
        Entry(@Nullable String slug, Object stamp, Body body, long looked) {
            this.slug = slug;
            this.stamp = stamp;
            this.body = body;
            this.looked = looked;
        }

        @Nullable String slug() {
            return slug;
        }

        Object stamp() {
            return stamp;
        }

        Body body() {
            return body;
        }

        /** Whether it need not be looked again yet. */
        boolean fresh(long now) {
            return now - looked < HOLDS;
        }

        void seen(long now) {
            looked = now;
        }
    }

    private static final long HOLDS = PublicChanges.HOLDS.toNanos();

    private final long bound;
    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(256, 0.75f, true);
    private long weight;

    /** @param bound the most memory they take together, in bytes */
    Kept(long bound) {
        this.bound = bound;
    }

    synchronized @Nullable Entry find(String key) {
        return entries.get(key);
    }

    synchronized void keep(String key, Entry entry) {
        int size = size(key, entry);
        if (size > bound / 8) {
            return;
        }
        Entry before = entries.put(key, entry);
        weight += size - (before == null ? 0 : size(key, before));
        var eldest = entries.entrySet().iterator();
        while (weight > bound && eldest.hasNext()) {
            Map.Entry<String, Entry> given = eldest.next();
            weight -= size(given.getKey(), given.getValue());
            eldest.remove();
        }
    }

    /** How much memory they take together, about, in bytes. */
    synchronized long weight() {
        return weight;
    }

    private static int size(String key, Entry entry) {
        return entry.body.weight() + 2 * key.length();
    }
}

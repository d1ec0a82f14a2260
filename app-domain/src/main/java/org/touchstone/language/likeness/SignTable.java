package org.touchstone.language.likeness;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The signs of many vectors in one row of memory. In how many two differ estimates their angle; comparing a vector with
 * all others this way takes some milliseconds for every hundred thousand. All vectors have as many dimensions as the
 * first.
 */
final class SignTable {

    private long[] signs = new long[0];
    private int width;
    private int size;

    /** Fills the next slot; without a vector it stays empty. */
    void add(@Nullable Vector vector) {
        long[] row = vector == null ? new long[width] : vector.signs();
        if (width == 0 && vector != null) {
            width = row.length;
            signs = new long[Math.max(1024, 2 * size) * width];
        }
        if (row.length != width) {
            throw new IllegalArgumentException("a vector of another model");
        }
        if (width > 0) {
            if ((size + 1) * width > signs.length) {
                signs = Arrays.copyOf(signs, signs.length * 2);
            }
            System.arraycopy(row, 0, signs, size * width, width);
        }
        size++;
    }

    /** In how many dimensions the vector of a slot points another way. */
    int differing(int slot, long[] query) {
        int differing = 0;
        int from = slot * width;
        for (int i = 0; i < Math.min(width, query.length); i++) {
            differing += Long.bitCount(signs[from + i] ^ query[i]);
        }
        return differing;
    }
}

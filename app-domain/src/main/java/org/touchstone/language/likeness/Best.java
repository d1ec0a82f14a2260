package org.touchstone.language.likeness;

import java.util.Arrays;

/** Keeps the slots with the highest scores offered, as a heap with the lowest of them on top. */
final class Best {

    private final int[] slots;
    private final float[] scores;
    private int size;

    Best(int most) {
        this.slots = new int[most];
        this.scores = new float[most];
    }

    void offer(int slot, float score) {
        if (size < slots.length) {
            int at = size++;
            while (at > 0 && scores[(at - 1) / 2] > score) {
                move((at - 1) / 2, at);
                at = (at - 1) / 2;
            }
            put(at, slot, score);
        } else if (score > scores[0]) {
            int at = 0;
            int child = smaller(at);
            while (child < size && scores[child] < score) {
                move(child, at);
                at = child;
                child = smaller(at);
            }
            put(at, slot, score);
        }
    }

    private int smaller(int parent) {
        int left = 2 * parent + 1;
        return left + 1 < size && scores[left + 1] < scores[left] ? left + 1 : left;
    }

    private void move(int from, int to) {
        put(to, slots[from], scores[from]);
    }

    private void put(int at, int slot, float score) {
        slots[at] = slot;
        scores[at] = score;
    }

    /** In no order. */
    int[] slots() {
        return Arrays.copyOf(slots, size);
    }
}

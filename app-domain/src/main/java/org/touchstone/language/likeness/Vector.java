package org.touchstone.language.likeness;

import java.util.Arrays;

/**
 * A direction in the space of meanings, in one byte a dimension: small enough to be kept with every claim. Two are
 * alike by the cosine of their angle; their signs alone tell which could be.
 */
public final class Vector {

    private final byte[] values;
    private final float length;

    private Vector(byte[] values) {
        this.values = values;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += values[i] * values[i];
        }
        this.length = (float) Math.sqrt(squares);
    }

    /** Of numbers of any size; only their direction is kept. */
    public static Vector of(float[] numbers) {
        float largest = Float.MIN_NORMAL;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        byte[] values = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = (byte) Math.round(numbers[i] / largest * 127);
        }
        return new Vector(values);
    }

    /** As it was kept. */
    public static Vector of(byte[] bytes) {
        return new Vector(bytes.clone());
    }

    /** To be kept. */
    public byte[] bytes() {
        return values.clone();
    }

    /** The cosine of the angle between the two, from -1 to 1; 0 when their dimensions differ. */
    public double cosine(Vector other) {
        if (values.length != other.values.length || length == 0 || other.length == 0) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum / ((double) length * other.length);
    }

    /** One bit a dimension, set where it is above nought. */
    long[] signs() {
        long[] signs = new long[(values.length + 63) / 64];
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                signs[i / 64] |= 1L << i % 64;
            }
        }
        return signs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}

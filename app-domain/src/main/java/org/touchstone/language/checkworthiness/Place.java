package org.touchstone.language.checkworthiness;

/**
 * Where a sentence stands.
 *
 * @param text its article, by any number that the articles at hand do not share
 * @param before how many sentences of the article come before it
 * @param sentences how many the article has
 */
public record Place(int text, int before, int sentences) {

    /** That of a sentence nothing is known about. */
    public static final Place ALONE = new Place(0, 0, 1);

    /** How many numbers {@link #values} has. */
    static final int VALUES = 3;
    /** So many sentences are the opening. */
    private static final int OPENING = 10;

    public Place {
        if (before < 0 || sentences <= before) {
            throw new IllegalArgumentException(before + " of " + sentences);
        }
    }

    /** What a ranking can learn from: how far into the article, whether in its opening, and how long the article is. */
    double[] values() {
        return new double[] {before / (double) sentences, before < OPENING ? 1 : 0, Math.log(sentences) / 7};
    }
}

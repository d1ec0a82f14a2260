package org.touchstone.persistence.search;

/** How many slips of the finger lie between two words: a letter missing, too many, wrong, or two changed about. */
final class Slips {

    private Slips() {
    }

    /** The optimal string alignment distance. */
    static int between(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(slips[i - 1][j - 1] + wrong,
                        Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, slips[i - 2][j - 2] + 1);
                }
                slips[i][j] = least;
            }
        }
        return slips[one.length()][other.length()];
    }
}

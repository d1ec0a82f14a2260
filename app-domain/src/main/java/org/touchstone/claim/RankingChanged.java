package org.touchstone.claim;

import java.time.Instant;
import org.touchstone.newsroom.Happening;
import org.touchstone.newsroom.MemberId;

/**
 * The ranking of sentences has learnt something, or another one is used.
 *
 * @param used whether it is used from now on; else it was only learnt and measured
 */
public record RankingChanged(int number, boolean used, MemberId by, Instant at) implements Happening {

    @Override
    public String act() {
        return used ? "ranking.use" : "ranking.learn";
    }

    @Override
    public String subject() {
        return "ranking/" + number;
    }

    @Override
    public int revision() {
        return number;
    }
}

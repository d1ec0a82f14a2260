package org.touchstone.claim;

import java.time.Instant;
import java.util.List;
import org.touchstone.language.checkworthiness.Adaptation;
import org.touchstone.language.checkworthiness.Example;
import org.touchstone.newsroom.MemberId;

/** What the newsroom's decisions taught the ranking of sentences; every one of them is kept and can be put back. */
public interface Adaptations {

    /** The number that stands for the ranking as it is shipped. */
    int SHIPPED = 0;

    /**
     * Something that was learnt.
     *
     * @param before average precision of the shipped ranking on the newsroom's own decisions
     * @param after average precision with it, each fifth of the decisions ranked by what the others taught
     */
    record Learnt(int number, Adaptation.Measured measured, MemberId by, Instant at) {
    }

    /** What is used, and its number, {@link #SHIPPED} for none. */
    record InUse(int number, Adaptation adaptation) {
    }

    /** Everything that was ever learnt, the newest first. */
    List<Learnt> all();

    InUse inUse();

    /** Keeps what was learnt, without using it; gives its number. */
    int add(Adaptation.Measured measured, MemberId by, Instant at);

    /** From now on this one is used. */
    void use(int number, MemberId by, Instant at);

    /**
     * Sentences somebody decided about, the newest articles first: those made into claims were worth checking, those
     * marked as opinion, not checkable, waived or read were not.
     */
    List<Example> decisions(int most);
}

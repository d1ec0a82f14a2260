package org.touchstone.language.facts;

import java.util.List;
import org.touchstone.language.Span;

/**
 * Facts of one article that do not seem to fit together. It only points; either may be right, or both.
 *
 * @param reason the key of the sentence that explains it
 * @param arguments what the sentence names, in its order
 * @param places what to look at, in code points, in order
 */
public record Doubt(Reason reason, List<String> arguments, List<Span> places) {

    /** Why something is pointed out. */
    public enum Reason {
        /** {0} and {1} look like two spellings of one name. */
        NAME_TWO_WAYS,
        /** {0} is called a {1} but is a {2}. */
        WEEKDAY_NOT_OF_DATE,
        /** There is no such day as {0}. */
        NO_SUCH_DAY,
        /** The shares {0} come to {1} percent. */
        SHARES_OVER_HUNDRED,
        /** {0} of {1} are {2} percent, not {3}. */
        SHARE_DOES_NOT_COME_OUT,
        /** From {0} to {1} is a change of {2} percent, not {3}. */
        CHANGE_DOES_NOT_COME_OUT,
        /** {0} come to {1}, not {2}. */
        SUM_DOES_NOT_COME_OUT,
        /** Somebody born in {0} is {1} or {2} in {3}, not {4}. */
        AGE_AGAINST_YEAR,
        /** {0} and {1}: the same thing with two numbers. */
        NUMBER_TWO_WAYS,
        /** The quotation that begins here has no end. */
        QUOTATION_NOT_CLOSED,
        /** {0} and {1}: nearly the same words quoted. */
        QUOTED_TWO_WAYS
    }

    public Doubt {
        arguments = List.copyOf(arguments);
        places = List.copyOf(places);
    }
}

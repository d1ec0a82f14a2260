package org.touchstone.claim;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A claim's number over all articles, as the desk's addresses name it; never reused. */
@Embeddable
public record ClaimId(long value) implements Serializable, Comparable<ClaimId> {

    @Override
    public int compareTo(ClaimId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

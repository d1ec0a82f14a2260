package org.touchstone.newsroom;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A member's number, never reused. */
@Embeddable
public record MemberId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

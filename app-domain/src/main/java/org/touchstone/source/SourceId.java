package org.touchstone.source;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A source's number; never reused. */
@Embeddable
public record SourceId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

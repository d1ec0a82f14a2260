package org.touchstone.article;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A draft's number over all articles; never reused. */
@Embeddable
public record DraftId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package org.touchstone.article;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** An article's number, as its address names it; never reused. */
@Embeddable
public record ArticleId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package org.touchstone.article;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** An arrival's name in its address; random, so that nobody guesses another's. */
@Embeddable
public record ArrivalId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.touchstone.claim;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A note's number; never reused. */
@Embeddable
public record NoteId(long value) implements Serializable {
}

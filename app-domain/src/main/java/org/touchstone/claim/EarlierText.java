package org.touchstone.claim;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What a message said before it was changed.
 *
 * @param revision the message's, counted from 1
 * @param since when it was written so
 */
@Embeddable
public record EarlierText(int revision, String text, Instant since) {
}

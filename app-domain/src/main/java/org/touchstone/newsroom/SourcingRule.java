package org.touchstone.newsroom;

import jakarta.persistence.Embeddable;

/**
 * How much stricter this newsroom is than the least that is always asked of a rating which needs sources (one primary
 * document, data or recording, or two sources of independent origin, and never a news report alone).
 *
 * @param twoOriginsAlways whether even a primary document needs a second source of independent origin
 * @param primaryAlways whether one of them must be a primary document, data or a recording
 */
@Embeddable
public record SourcingRule(boolean twoOriginsAlways, boolean primaryAlways) {

    /** Nothing more than the least. */
    public static final SourcingRule LEAST = new SourcingRule(false, false);
}

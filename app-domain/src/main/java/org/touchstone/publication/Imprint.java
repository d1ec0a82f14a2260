package org.touchstone.publication;

import java.time.Instant;
import java.util.List;

/**
 * What an edition says of itself.
 *
 * @param first when the article's first edition was published
 * @param corrections every correction up to this edition, this one's own included
 */
record Imprint(String slug, int edition, Instant first, Instant at, List<Correction> corrections) {
}

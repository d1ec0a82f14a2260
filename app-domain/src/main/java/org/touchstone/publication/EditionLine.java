package org.touchstone.publication;

import java.time.Instant;

/** An edition in a list of them. */
public record EditionLine(int number, Instant publishedAt) {
}

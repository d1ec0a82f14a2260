package org.touchstone.source;

/**
 * A source as a list shows it.
 *
 * @param claims how many claims cite it
 */
public record SourceLine(SourceId sourceId, SourceKind kind, String title, String publisher, String origin,
                         String address, boolean confidential, boolean withdrawn, int claims) {
}

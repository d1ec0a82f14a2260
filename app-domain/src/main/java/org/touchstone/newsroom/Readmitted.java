package org.touchstone.newsroom;

/**
 * A way back just made.
 *
 * @param token belongs into the link; it is shown this once and cannot be found again
 * @param member whom it lets back in
 */
public record Readmitted(Token token, Member member, WayBack way) {
}

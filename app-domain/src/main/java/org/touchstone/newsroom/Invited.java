package org.touchstone.newsroom;

/**
 * An invitation just made.
 *
 * @param token belongs into the link; it is shown this once and cannot be found again
 */
public record Invited(Token token, Invitation invitation) {
}

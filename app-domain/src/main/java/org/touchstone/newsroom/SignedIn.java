package org.touchstone.newsroom;

/**
 * Somebody has just signed in.
 *
 * @param token what their browser is to show from now on; known to nobody else, not even the database
 */
public record SignedIn(Token token, Member member) {
}

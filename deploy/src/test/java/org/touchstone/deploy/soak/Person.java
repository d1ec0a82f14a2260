package org.touchstone.deploy.soak;

/**
 * A member at a browser.
 *
 * @param decides whether this editor keeps from all that would bar them from approving
 * @param token of a session
 * @param url of the server whose pages this one sees, without a slash at its end
 */
record Person(String name, boolean editor, boolean decides, long memberId, String token, String url) {
}

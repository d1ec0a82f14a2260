package org.touchstone.newsroom;

/**
 * A picture the newsroom stands by on its public pages.
 *
 * @param sha256 of its bytes, which are a PNG, in hexadecimal
 * @param width in points
 * @param height in points
 */
public record Logo(String sha256, int width, int height) {
}

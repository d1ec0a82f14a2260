/**
 * Reads running text without understanding it: its language, paragraphs, sentences, words and graphemes, so that every
 * other part of the newsroom speaks of the same spans.
 */
@NullMarked
package org.touchstone.language;

import org.jspecify.annotations.NullMarked;

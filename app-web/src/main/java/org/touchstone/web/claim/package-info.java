/** One claim on screen: its panel, its history in words, and the acts on it. */
@NullMarked
package org.touchstone.web.claim;

import org.jspecify.annotations.NullMarked;

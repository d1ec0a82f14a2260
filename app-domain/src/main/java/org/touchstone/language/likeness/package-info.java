/** Finds earlier claims that say the same as a new one, in these or other words. */
@NullMarked
package org.touchstone.language.likeness;

import org.jspecify.annotations.NullMarked;

/** Keeps claims, what they were after every act, and what was written about them. */
@NullMarked
package org.touchstone.persistence.claim;

import org.jspecify.annotations.NullMarked;

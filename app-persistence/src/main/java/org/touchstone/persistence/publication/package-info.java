/** Keeps conclusions, signatures and everything that is public. */
@NullMarked
package org.touchstone.persistence.publication;

import org.jspecify.annotations.NullMarked;

/** The conclusion, the blockers, and the frozen editions that readers and machines see. */
@NullMarked
package org.touchstone.publication;

import org.jspecify.annotations.NullMarked;

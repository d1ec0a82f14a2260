/** Starts Touchstone on one machine, with its own database or the newsroom's, and stops all of it again. */
@NullMarked
package org.touchstone.deploy;

import org.jspecify.annotations.NullMarked;

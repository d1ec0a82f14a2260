/** Kills Touchstone again and again while people work, and looks for what was acknowledged after each next start. */
@NullMarked
package org.touchstone.deploy.crash;

import org.jspecify.annotations.NullMarked;

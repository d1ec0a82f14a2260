/** Shows that Touchstone starts, refuses to start in words, and stops. */
@NullMarked
package org.touchstone.deploy;

import org.jspecify.annotations.NullMarked;

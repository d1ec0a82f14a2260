/** Shows, in a few rounds, that a killed Touchstone comes back with all it had acknowledged. */
@NullMarked
package org.touchstone.deploy.crash;

import org.jspecify.annotations.NullMarked;

/** A whole newsroom without a database, for tests: its people, its use cases, and what they hear. */
@NullMarked
package org.touchstone;

import org.jspecify.annotations.NullMarked;

/** Opens the database: checks it, brings it to this program's version, and hands out its entity manager. */
@NullMarked
package org.touchstone.persistence;

import org.jspecify.annotations.NullMarked;

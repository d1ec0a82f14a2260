/** Tests of searches on a real database. */
@NullMarked
package org.touchstone.persistence.search;

import org.jspecify.annotations.NullMarked;

/** Tests of the clearings’ rows. */
@NullMarked
package org.touchstone.persistence.clearing;

import org.jspecify.annotations.NullMarked;

/** Tests of how claims and what is written about them are kept. */
@NullMarked
package org.touchstone.persistence.claim;

import org.jspecify.annotations.NullMarked;

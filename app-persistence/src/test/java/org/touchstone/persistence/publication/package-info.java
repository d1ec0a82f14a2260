/** Tests of how what is public and how it gets there are kept. */
@NullMarked
package org.touchstone.persistence.publication;

import org.jspecify.annotations.NullMarked;

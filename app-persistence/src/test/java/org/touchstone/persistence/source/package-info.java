/** Tests of how sources are kept. */
@NullMarked
package org.touchstone.persistence.source;

import org.jspecify.annotations.NullMarked;

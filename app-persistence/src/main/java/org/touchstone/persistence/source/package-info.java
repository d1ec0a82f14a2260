/** Keeps and finds evidence. */
@NullMarked
package org.touchstone.persistence.source;

import org.jspecify.annotations.NullMarked;

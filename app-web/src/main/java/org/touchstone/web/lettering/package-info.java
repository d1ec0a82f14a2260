/** Puts characters into the order and the shapes in which they are seen, whatever they are drawn on. */
@NullMarked
package org.touchstone.web.lettering;

import org.jspecify.annotations.NullMarked;

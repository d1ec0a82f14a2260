/** Tests of the order and the shapes in which characters are seen. */
@NullMarked
package org.touchstone.web.lettering;

import org.jspecify.annotations.NullMarked;

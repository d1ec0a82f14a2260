/** Tests of the pictures. */
@NullMarked
package org.touchstone.web.picture;

import org.jspecify.annotations.NullMarked;

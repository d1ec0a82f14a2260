/** Tests of sources on screen. */
@NullMarked
package org.touchstone.web.source;

import org.jspecify.annotations.NullMarked;

/** Tests of what a claim looks like on screen. */
@NullMarked
package org.touchstone.web.claim;

import org.jspecify.annotations.NullMarked;

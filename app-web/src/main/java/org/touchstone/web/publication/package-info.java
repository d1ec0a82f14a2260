/** What readers and machines see of published reviews, and the pages on which editors publish them. */
@NullMarked
package org.touchstone.web.publication;

import org.jspecify.annotations.NullMarked;

/** Tests of the memo's files and the exports. */
@NullMarked
package org.touchstone.web.clearing;

import org.jspecify.annotations.NullMarked;

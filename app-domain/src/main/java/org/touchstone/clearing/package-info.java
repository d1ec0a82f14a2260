/** The newsroom's own draft: what is open of it, its clearing by an editor, the memo for the author, the record. */
@NullMarked
package org.touchstone.clearing;

import org.jspecify.annotations.NullMarked;

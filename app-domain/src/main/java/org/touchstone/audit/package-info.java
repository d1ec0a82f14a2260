/** Who did what, when and to which version: appended, chained by hash, verifiable by anybody with the rows. */
@NullMarked
package org.touchstone.audit;

import org.jspecify.annotations.NullMarked;

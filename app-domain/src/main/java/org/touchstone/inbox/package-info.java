/** What concerns each member: an inbox fed by what others do, and letters that say there is something in it. */
@NullMarked
package org.touchstone.inbox;

import org.jspecify.annotations.NullMarked;

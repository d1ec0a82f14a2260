/** Tests of stored inboxes and of letters that wait. */
@NullMarked
package org.touchstone.persistence.inbox;

import org.jspecify.annotations.NullMarked;

/** The rows of inboxes, and of letters that wait to be sent. */
@NullMarked
package org.touchstone.persistence.inbox;

import org.jspecify.annotations.NullMarked;

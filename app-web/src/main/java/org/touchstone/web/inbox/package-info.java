/** The inbox's page, its count, and the letters that say there is something in it. */
@NullMarked
package org.touchstone.web.inbox;

import org.jspecify.annotations.NullMarked;

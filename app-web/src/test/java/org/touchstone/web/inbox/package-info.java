/** Tests of letters, with a real mail server. */
@NullMarked
package org.touchstone.web.inbox;

import org.jspecify.annotations.NullMarked;

/** Who is at the door: signing in and out, the first link, the member's own account, and guards against forgery. */
@NullMarked
package org.touchstone.web.signin;

import org.jspecify.annotations.NullMarked;

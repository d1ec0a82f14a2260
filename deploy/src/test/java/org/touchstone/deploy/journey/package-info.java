/** Walks Touchstone in a real browser, on the real server and database. */
@NullMarked
package org.touchstone.deploy.journey;

import org.jspecify.annotations.NullMarked;

/**
 * Serves what readers and machines may see as bytes that were written once, for as long as they hold, and members'
 * pages whole.
 */
@NullMarked
package org.touchstone.web.serving;

import org.jspecify.annotations.NullMarked;

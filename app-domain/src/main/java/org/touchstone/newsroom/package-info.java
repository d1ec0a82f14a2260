/** The people of the newsroom, what each of them may do, and the scale and rules they work by. */
@NullMarked
package org.touchstone.newsroom;

import org.jspecify.annotations.NullMarked;

/** Draws pictures and takes them in: cards that stand for published reviews elsewhere, and the newsroom's logo. */
@NullMarked
package org.touchstone.web.picture;

import org.jspecify.annotations.NullMarked;

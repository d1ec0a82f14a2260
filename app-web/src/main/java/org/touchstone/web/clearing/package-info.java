/** Clearing the newsroom's own draft, the memo in every form, and the exports of an article's record. */
@NullMarked
package org.touchstone.web.clearing;

import org.jspecify.annotations.NullMarked;

/** Keeps the newsroom's people, their sessions and its settings. */
@NullMarked
package org.touchstone.persistence.newsroom;

import org.jspecify.annotations.NullMarked;

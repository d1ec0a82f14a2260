/** Tests of what is kept of the newsroom's people, sessions and settings. */
@NullMarked
package org.touchstone.persistence.newsroom;

import org.jspecify.annotations.NullMarked;

/** Tests of what pages tell of the newsroom. */
@NullMarked
package org.touchstone.web.newsroom;

import org.jspecify.annotations.NullMarked;

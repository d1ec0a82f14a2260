/** The page that finds everything, and the upkeep of what it finds by. */
@NullMarked
package org.touchstone.web.search;

import org.jspecify.annotations.NullMarked;

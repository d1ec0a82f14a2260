/** Sources on screen: the list, one source with its files, and the acts on it. */
@NullMarked
package org.touchstone.web.source;

import org.jspecify.annotations.NullMarked;

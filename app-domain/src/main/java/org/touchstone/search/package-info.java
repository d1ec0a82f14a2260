/** Finds articles, claims, verdicts, sources and people by what they say, and keeps what it finds them by whole. */
@NullMarked
package org.touchstone.search;

import org.jspecify.annotations.NullMarked;

/** Lists the small facts of an article (names, numbers, dates, quotations) and points out which do not fit together. */
@NullMarked
package org.touchstone.language.facts;

import org.jspecify.annotations.NullMarked;

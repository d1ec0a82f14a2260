/** Proposes how a sentence could be worded as a claim that stands alone, and who claims it. */
@NullMarked
package org.touchstone.language.proposal;

import org.jspecify.annotations.NullMarked;

/** Tests of what is proposed of sentences. */
@NullMarked
package org.touchstone.language.proposal;

import org.jspecify.annotations.NullMarked;

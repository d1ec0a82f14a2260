/** Ranks the sentences of an article by how much they are worth checking, and says why. */
@NullMarked
package org.touchstone.language.checkworthiness;

import org.jspecify.annotations.NullMarked;

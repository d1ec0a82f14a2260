/** Measures how well Touchstone reads, on published sets of texts, with the code the product runs. */
@NullMarked
package org.touchstone.deploy.evaluate;

import org.jspecify.annotations.NullMarked;

/** Measures how quick Touchstone is. */
@NullMarked
package org.touchstone.deploy.bench;

import org.jspecify.annotations.NullMarked;

/** Measures how quick Touchstone is where people wait for it; run by {@code deploy/bench}, never with the tests. */
@NullMarked
package org.touchstone.deploy.bench;

import org.jspecify.annotations.NullMarked;

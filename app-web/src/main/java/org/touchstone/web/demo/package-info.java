/** The invented newsroom of {@code deploy/run --demo}: people, a published review and an article half-way. */
@NullMarked
package org.touchstone.web.demo;

import org.jspecify.annotations.NullMarked;

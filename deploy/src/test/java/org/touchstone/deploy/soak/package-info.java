/** Lets five people act at random on one article through two servers, and looks for everything they were told was done. */
@NullMarked
package org.touchstone.deploy.soak;

import org.jspecify.annotations.NullMarked;

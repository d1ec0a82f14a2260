/** Evidence: sources kept once and used by many claims, their files, and who may see what is confidential. */
@NullMarked
package org.touchstone.source;

import org.jspecify.annotations.NullMarked;

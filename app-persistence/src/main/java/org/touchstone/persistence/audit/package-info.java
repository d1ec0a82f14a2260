/** Keeps the audit's chains. */
@NullMarked
package org.touchstone.persistence.audit;

import org.jspecify.annotations.NullMarked;

/** Tests of how the audit are kept. */
@NullMarked
package org.touchstone.persistence.audit;

import org.jspecify.annotations.NullMarked;

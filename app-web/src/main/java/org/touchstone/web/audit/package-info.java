/** The admins' page of the audit. */
@NullMarked
package org.touchstone.web.audit;

import org.jspecify.annotations.NullMarked;

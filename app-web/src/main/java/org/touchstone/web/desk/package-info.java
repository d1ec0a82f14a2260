/** Everybody's start page, the approvals and the list of articles: what waits, for whom, and how far it is. */
@NullMarked
package org.touchstone.web.desk;

import org.jspecify.annotations.NullMarked;

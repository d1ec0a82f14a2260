/** Fetches pages from the public web, and from nowhere else. */
@NullMarked
package org.touchstone.web.article.fetch;

import org.jspecify.annotations.NullMarked;

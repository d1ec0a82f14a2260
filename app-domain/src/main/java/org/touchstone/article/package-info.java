/** Articles, their unchangeable drafts, and the marks that account for every sentence. */
@NullMarked
package org.touchstone.article;

import org.jspecify.annotations.NullMarked;

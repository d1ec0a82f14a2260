/** Keeps articles, their drafts, the marks on their sentences, and files. */
@NullMarked
package org.touchstone.persistence.article;

import org.jspecify.annotations.NullMarked;

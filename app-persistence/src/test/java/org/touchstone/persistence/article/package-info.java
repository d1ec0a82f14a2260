/** Tests of how articles, drafts, marks and files are kept. */
@NullMarked
package org.touchstone.persistence.article;

import org.jspecify.annotations.NullMarked;

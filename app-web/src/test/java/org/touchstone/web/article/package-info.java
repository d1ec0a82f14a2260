/** Tests of the pages and acts of articles. */
@NullMarked
package org.touchstone.web.article;

import org.jspecify.annotations.NullMarked;

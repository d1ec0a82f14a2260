/** Pages and acts of articles: taking them in, the list of them, and the page each is read and checked on. */
@NullMarked
package org.touchstone.web.article;

import org.jspecify.annotations.NullMarked;

/** How pages and acts are addressed, guarded, refused and put into words, whatever they are about. */
@NullMarked
package org.touchstone.web.faces;

import org.jspecify.annotations.NullMarked;

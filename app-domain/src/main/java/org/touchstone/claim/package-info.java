/** Claims from their first words to an approved verdict, and the rules no page can get round. */
@NullMarked
package org.touchstone.claim;

import org.jspecify.annotations.NullMarked;

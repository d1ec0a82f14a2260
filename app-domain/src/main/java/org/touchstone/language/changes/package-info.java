/** Tells what became of the words of one text in the text that followed it, and says so when it cannot be told. */
@NullMarked
package org.touchstone.language.changes;

import org.jspecify.annotations.NullMarked;

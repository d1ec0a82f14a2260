/** Bytes to text: finds out what a document is, reads it apart from the server, and keeps what it says of itself. */
@NullMarked
package org.touchstone.intake;

import org.jspecify.annotations.NullMarked;

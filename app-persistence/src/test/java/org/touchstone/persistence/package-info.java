/** What tests of the adapters stand on: a real PostgreSQL and the program's own settings. */
@NullMarked
package org.touchstone.persistence;

import org.jspecify.annotations.NullMarked;

/** Runs the PostgreSQL that comes with Touchstone so that what it acknowledged is kept. */
@NullMarked
package org.touchstone.deploy.database;

import org.jspecify.annotations.NullMarked;

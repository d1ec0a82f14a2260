/** Shows that the database keeps what it acknowledged, on real processes that are really killed. */
@NullMarked
package org.touchstone.deploy.database;

import org.jspecify.annotations.NullMarked;

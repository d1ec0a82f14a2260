/** What is looked for, as PostgreSQL finds it. */
@NullMarked
package org.touchstone.persistence.search;

import org.jspecify.annotations.NullMarked;

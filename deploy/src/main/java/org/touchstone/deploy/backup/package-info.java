/** Takes a copy of the database while the newsroom works, and brings one back. */
@NullMarked
package org.touchstone.deploy.backup;

import org.jspecify.annotations.NullMarked;

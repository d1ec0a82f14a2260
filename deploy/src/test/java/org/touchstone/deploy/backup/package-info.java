/** Shows that a backup made while people work brings everything back. */
@NullMarked
package org.touchstone.deploy.backup;

import org.jspecify.annotations.NullMarked;

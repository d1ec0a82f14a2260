/** Shows that the server's troubles are told in words. */
@NullMarked
package org.touchstone.deploy.server;

import org.jspecify.annotations.NullMarked;

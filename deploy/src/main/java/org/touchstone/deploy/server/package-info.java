/** Runs Payara Micro with Touchstone on it and tells when it is ready, or why it is not. */
@NullMarked
package org.touchstone.deploy.server;

import org.jspecify.annotations.NullMarked;

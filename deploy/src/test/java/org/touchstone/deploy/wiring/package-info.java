/** What the parts of Touchstone are to each other inside a real server: transactions, events, beans. */
@NullMarked
package org.touchstone.deploy.wiring;

import org.jspecify.annotations.NullMarked;

package org.touchstone.deploy.crash;

import java.net.URI;
import org.touchstone.deploy.DatabaseAddress;

/**
 * Where Touchstone runs at the moment.
 *
 * @param url its address, ending in a slash
 * @param database its database, for looking
 */
public record Place(URI url, DatabaseAddress database) {
}

package org.touchstone.web.faces;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A script is about to be told that its act was done; whoever knows what the page it stands on needs besides, adds it.
 * The act's own transaction is over.
 *
 * @param told the answer, to be added to
 */
public record Answering(HttpServletRequest request, JsonObjectBuilder told) {
}

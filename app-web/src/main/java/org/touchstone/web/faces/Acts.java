package org.touchstone.web.faces;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything a page may ask to be done, each a POST below {@code /act}; no page is ever found there. */
@ApplicationPath("/act")
public class Acts extends Application {
}

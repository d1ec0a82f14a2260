package org.touchstone.web.faces;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything a page may ask to be done, each a POST below {@code /act}; no page is ever found there. */
@ApplicationPath("/act")
public class Acts extends Application {

    /** Without the list of everything that can be asked for, which the server would give to anybody. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}

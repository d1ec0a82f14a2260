package org.touchstone.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;

/** Gives each form that must not be done twice a key of its own. */
@Named
@ApplicationScoped
public class ActKey {

    /** A key no form had before, for the hidden field {@code act-key}. */
    public String getFresh() {
        return UUID.randomUUID().toString();
    }
}

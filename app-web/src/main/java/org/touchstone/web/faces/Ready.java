package org.touchstone.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the pages can be styled, which is when the application has been started whole. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    @Inject
    private Assets assets;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("pages").status(assets.ready()).build();
    }
}

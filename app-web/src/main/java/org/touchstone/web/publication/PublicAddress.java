package org.touchstone.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address published pages name as their own: {@code TOUCHSTONE_PUBLIC_URL}, or, where that is not set, the one the
 * reader used.
 */
@Named("publicAddress")
@RequestScoped
public class PublicAddress {

    @Inject
    @ConfigProperty(name = "touchstone.public.url")
    private Optional<String> configured;

    @Inject
    private HttpServletRequest request;

    /** Without a slash at its end. */
    public String root() {
        return configured.map(String::strip).filter(address -> !address.isEmpty())
                .map(address -> address.replaceAll("/+$", ""))
                .orElseGet(() -> {
                    String full = request.getRequestURL().toString();
                    return full.substring(0, full.length() - request.getRequestURI().length())
                            + request.getContextPath();
                });
    }

    /** Where a review is. */
    public String review(String slug) {
        return root() + "/reviews/" + slug;
    }

    /** Where one claim of a review is. */
    public String claim(String slug, int number) {
        return review(slug) + "/claims/" + number;
    }
}

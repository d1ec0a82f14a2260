package org.touchstone.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.touchstone.newsroom.Caller;

/**
 * How requests reach us: at which address of ours, from which address, and whether by TLS. What a proxy says of that is
 * believed only of the proxies the newsroom named in {@code TOUCHSTONE_TRUSTED_PROXIES}.
 */
@ApplicationScoped
public class Doorway {

    private static final String DEFAULT_URL = "http://localhost:8080";

    private final URI publicUrl;
    private final Networks proxies;

    /** For the container's proxy. */
    protected Doorway() {
        this(Optional.empty(), Optional.empty());
    }

    /**
     * @param publicUrl the address people reach us by, {@code http://localhost:8080} when not given
     * @param trustedProxies networks in CIDR notation; nobody when not given
     * @throws IllegalArgumentException when one of them cannot be understood
     */
    @Inject
    public Doorway(@ConfigProperty(name = "touchstone.public.url") Optional<String> publicUrl,
            @ConfigProperty(name = "touchstone.trusted.proxies") Optional<String> trustedProxies) {
        this.publicUrl = URI.create(publicUrl.map(url -> url.replaceAll("/+$", "")).orElse(DEFAULT_URL));
        this.proxies = Networks.of(trustedProxies.orElse(""));
    }

    /** The address people reach us by, without a slash at its end. */
    public String publicUrl() {
        return publicUrl.toString();
    }

    /** Who makes the request. */
    public Caller caller(HttpServletRequest request) {
        return new Caller(address(request), Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    }

    /** The network address the request comes from, in digits: the last one that is no proxy we trust. */
    public String address(HttpServletRequest request) {
        List<String> way = new ArrayList<>();
        Collections.list(request.getHeaders("X-Forwarded-For"))
                .forEach(header -> List.of(header.split(",")).forEach(hop -> way.add(hop.strip())));
        way.add(plain(request.getRemoteAddr()));
        String address = way.get(way.size() - 1);
        for (int i = way.size() - 2; i >= 0 && proxies.hold(address); i--) {
            Optional<InetAddress> before = Networks.address(way.get(i));
            if (before.isEmpty()) {
                break;
            }
            address = plain(before.get().getHostAddress());
        }
        return address;
    }

    /** Without the name of the network card that Java puts behind a link-local address. */
    private static String plain(String address) {
        int card = address.indexOf('%');
        return card < 0 ? address : address.substring(0, card);
    }

    /** Whether the reader's way to us is encrypted, though it may be a proxy that decrypts it. */
    public boolean tls(HttpServletRequest request) {
        return request.isSecure() || "https".equals(publicUrl.getScheme())
                || proxies.hold(plain(request.getRemoteAddr()))
                && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    /**
     * Whether the request may come from a page of ours, by what the browser says of it. A request that says nothing
     * comes from no browser, which always would.
     */
    boolean fromOurPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOurs(origin, request.getHeader("Host"), tls(request));
    }

    private boolean isOurs(String origin, @Nullable String host, boolean tls) {
        String said = origin.toLowerCase(Locale.ROOT);
        return said.equals(originOf(publicUrl))
                || host != null && said.equals((tls ? "https://" : "http://") + host.toLowerCase(Locale.ROOT));
    }

    private static String originOf(URI url) {
        return (url.getScheme() + "://" + url.getAuthority()).toLowerCase(Locale.ROOT);
    }
}

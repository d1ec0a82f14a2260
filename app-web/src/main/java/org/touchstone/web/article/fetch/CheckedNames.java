package org.touchstone.web.article.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up and hands over its addresses only when every one of them is allowed. The client connects to what it
 * is handed here and asks nobody else, so a name cannot change between the check and the connection.
 */
final class CheckedNames implements DnsResolver {

    /** Looks names up. */
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** A name has an address that is not allowed. */
    static final class NotAllowed extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotAllowed(String host) {
            super(host);
        }
    }

    private final Lookup lookup;
    private final Predicate<InetAddress> allowed;

    CheckedNames(Lookup lookup, Predicate<InetAddress> allowed) {
        this.lookup = lookup;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookup.addresses(host);
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new NotAllowed(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}

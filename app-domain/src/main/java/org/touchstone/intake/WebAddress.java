package org.touchstone.intake;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that a document gives for itself. */
final class WebAddress {

    private WebAddress() {
    }

    /**
     * An http(s) address, a relative one made whole by the address of its page; the page's own when it is none.
     */
    static String orEmpty(String given, String page) {
        String address = Prose.bare(given);
        if (address.isEmpty() || address.length() > 2_000) {
            return page;
        }
        try {
            URI whole = new URI(address);
            if (!whole.isAbsolute() && !page.isEmpty()) {
                whole = new URI(page).resolve(whole);
            }
            boolean web = "http".equalsIgnoreCase(whole.getScheme()) || "https".equalsIgnoreCase(whole.getScheme());
            return web && whole.getHost() != null && whole.getRawUserInfo() == null ? whole.toString() : page;
        } catch (URISyntaxException | IllegalArgumentException none) {
            return page;
        }
    }
}

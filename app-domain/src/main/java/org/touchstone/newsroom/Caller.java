package org.touchstone.newsroom;

import java.util.Arrays;

/**
 * From where somebody speaks to the program.
 *
 * @param address the network address in digits, as far as it can be trusted
 * @param agent what their browser calls itself, empty when unknown
 */
public record Caller(String address, String agent) {

    public Caller {
        agent = Typed.storable(agent) ? agent : "";
    }

    /**
     * What one person can hardly have many of: the address itself in version 4, the first 64 bits of it in version 6,
     * of which every household has 2^64.
     */
    String network() {
        if (!address.contains(":")) {
            return address;
        }
        String[] halves = address.split("::", 2);
        String[] head = groups(halves[0]);
        int missing = halves.length == 1 ? 0 : 8 - head.length - groups(halves[1]).length;
        String[] all = Arrays.copyOf(head, Math.max(4, head.length + Math.max(0, missing)));
        for (int i = head.length; i < all.length; i++) {
            all[i] = "0";
        }
        return String.join(":", Arrays.copyOf(all, 4)) + "::/64";
    }

    private static String[] groups(String part) {
        return part.isEmpty() ? new String[0] : part.split(":");
    }
}

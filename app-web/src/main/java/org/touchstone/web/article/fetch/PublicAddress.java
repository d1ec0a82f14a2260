package org.touchstone.web.article.fetch;

import java.net.InetAddress;

/**
 * Tells whether an IP address is one of the public internet, by the IANA special-purpose registries (RFC 6890 and its
 * updates). Of IPv6 only global unicast 2000::/3 counts, and NAT64 (RFC 6052) when it wraps a public IPv4 address: on
 * IPv6-only networks that is how IPv4 sites are reached. Whatever else wraps an IPv4 address is refused.
 */
final class PublicAddress {

    private static final int[][] IPV4_SPECIAL = {
        {0, 0, 0, 0, 8}, // this network
        {10, 0, 0, 0, 8}, // private
        {100, 64, 0, 0, 10}, // shared by carriers
        {127, 0, 0, 0, 8}, // loopback
        {169, 254, 0, 0, 16}, // link-local, the clouds' metadata among it
        {172, 16, 0, 0, 12}, // private
        {192, 0, 0, 0, 24}, // protocol assignments
        {192, 0, 2, 0, 24}, // documentation
        {192, 31, 196, 0, 24}, // AS112
        {192, 52, 193, 0, 24}, // AMT
        {192, 88, 99, 0, 24}, // 6to4 relays
        {192, 168, 0, 0, 16}, // private
        {192, 175, 48, 0, 24}, // AS112
        {198, 18, 0, 0, 15}, // benchmarks
        {198, 51, 100, 0, 24}, // documentation
        {203, 0, 113, 0, 24}, // documentation
        {224, 0, 0, 0, 4}, // multicast
        {240, 0, 0, 0, 4}, // reserved, broadcast
    };

    private PublicAddress() {
    }

    static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    /** The same for the bytes of an address, 4 or 16 of them, in network order. */
    static boolean isPublic(byte[] address) {
        return address.length == 4 ? publicIpv4(address, 0) : address.length == 16 && publicIpv6(address);
    }

    private static boolean publicIpv4(byte[] bytes, int at) {
        int address = quad(bytes[at] & 0xFF, bytes[at + 1] & 0xFF, bytes[at + 2] & 0xFF, bytes[at + 3] & 0xFF);
        for (int[] special : IPV4_SPECIAL) {
            int mask = -1 << 32 - special[4];
            if ((address & mask) == quad(special[0], special[1], special[2], special[3])) {
                return false;
            }
        }
        return true;
    }

    private static boolean publicIpv6(byte[] b) {
        if (begins(b, 0x0064, 0xFF9B, 0, 0, 0, 0)) {
            return publicIpv4(b, 12);
        }
        boolean global = (b[0] & 0xE0) == 0x20;
        boolean assigned = group(b, 0) == 0x2001 && (group(b, 1) & 0xFE00) == 0; // Teredo, ORCHID, benchmarks …
        boolean documentation = begins(b, 0x2001, 0x0DB8) || group(b, 0) == 0x3FFF && (group(b, 1) & 0xF000) == 0;
        boolean sixToFour = group(b, 0) == 0x2002;
        boolean sixBone = group(b, 0) == 0x3FFE;
        boolean isatap = group(b, 5) == 0x5EFE && (group(b, 4) & 0xFDFF) == 0;
        return global && !assigned && !documentation && !sixToFour && !sixBone && !isatap;
    }

    private static boolean begins(byte[] b, int... groups) {
        for (int i = 0; i < groups.length; i++) {
            if (group(b, i) != groups[i]) {
                return false;
            }
        }
        return true;
    }

    private static int group(byte[] b, int index) {
        return (b[index * 2] & 0xFF) << 8 | b[index * 2 + 1] & 0xFF;
    }

    private static int quad(int a, int b, int c, int d) {
        return a << 24 | b << 16 | c << 8 | d;
    }
}

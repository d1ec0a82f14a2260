package org.touchstone.web.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list of networks in CIDR notation, for example {@code 10.0.0.0/8, 2001:db8::/32, 127.0.0.1}. */
record Networks(List<Network> networks) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    record Network(byte[] address, int bits) {

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @throws IllegalArgumentException naming the part that is no network
     */
    static Networks of(String list) {
        return new Networks(Arrays.stream(list.split("[,\\s]+")).filter(part -> !part.isEmpty())
                .map(Networks::network).toList());
    }

    private static Network network(String part) {
        String[] halves = part.split("/", 2);
        byte[] address = address(halves[0]).map(InetAddress::getAddress).orElseThrow(() -> noNetwork(part));
        try {
            int bits = halves.length == 1 ? address.length * 8 : Integer.parseInt(halves[1]);
            if (bits < 0 || bits > address.length * 8) {
                throw noNetwork(part);
            }
            return new Network(address, bits);
        } catch (NumberFormatException e) {
            throw noNetwork(part);
        }
    }

    private static IllegalArgumentException noNetwork(String part) {
        return new IllegalArgumentException("\"" + part + "\" is no network in CIDR notation, such as 10.0.0.0/8");
    }

    /** The address written in digits; empty for anything else, names above all. */
    static Optional<InetAddress> address(String digits) {
        if (!DIGITS.matcher(digits).matches() || !digits.contains(":") && !digits.matches("\\d+(\\.\\d+){3}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(digits));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean hold(String digits) {
        return address(digits).map(InetAddress::getAddress)
                .filter(bytes -> networks.stream().anyMatch(network -> network.holds(bytes))).isPresent();
    }
}

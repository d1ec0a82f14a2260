package org.touchstone.web.article.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    /** First and last address of each special block: neither is public, but their outer neighbours are. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "0.0.0.0, 0.255.255.255, -, 1.0.0.0",
        "10.0.0.0, 10.255.255.255, 9.255.255.255, 11.0.0.0",
        "100.64.0.0, 100.127.255.255, 100.63.255.255, 100.128.0.0",
        "127.0.0.0, 127.255.255.255, 126.255.255.255, 128.0.0.0",
        "169.254.0.0, 169.254.255.255, 169.253.255.255, 169.255.0.0",
        "172.16.0.0, 172.31.255.255, 172.15.255.255, 172.32.0.0",
        "192.0.0.0, 192.0.0.255, 191.255.255.255, 192.0.1.0",
        "192.0.2.0, 192.0.2.255, 192.0.1.255, 192.0.3.0",
        "192.88.99.0, 192.88.99.255, 192.88.98.255, 192.88.100.0",
        "192.168.0.0, 192.168.255.255, 192.167.255.255, 192.169.0.0",
        "198.18.0.0, 198.19.255.255, 198.17.255.255, 198.20.0.0",
        "198.51.100.0, 198.51.100.255, 198.51.99.255, 198.51.101.0",
        "203.0.113.0, 203.0.113.255, 203.0.112.255, 203.0.114.0",
        "224.0.0.0, 239.255.255.255, 223.255.255.255, -",
        "240.0.0.0, 255.255.255.255, -, -",
        "fc00::, fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -, -",
        "fe80::, febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -, -",
        "fec0::, feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -, -",
        "ff00::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -, -",
        "2001::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, 2000:ffff::1, 2001:200::",
        "2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db7:ffff::, 2001:db9::",
        "2002::, 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2001:ffff::, 2003::",
        "3fff::, 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, 3ffd::, 3fff:1000::",
    })
    void specialBlocksAreNotPublicButTheirNeighboursAre(String first, String last, String before, String after)
            throws UnknownHostException {
        assertThat(isPublic(first)).as(first).isFalse();
        assertThat(isPublic(last)).as(last).isFalse();
        if (before != null) {
            assertThat(isPublic(before)).as(before).isTrue();
        }
        if (after != null) {
            assertThat(isPublic(after)).as(after).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.216.34", "1.1.1.1", "223.255.255.254", "2606:4700:4700::1111",
        "2a00:1450:4001:82f::200e", "64:ff9b::808:808"})
    void addressesOfTheInternetArePublic(String address) throws UnknownHostException {
        assertThat(isPublic(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::", "::1", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::808:808",
        "2002:7f00:1::", "2002:a00:1::1", "2001:0:7f00:1::", "100::1", "5f00::1", "4000::1", "1fff::1",
        "2a00:1450::5efe:a00:1", "2a00:1450::200:5efe:c0a8:1", "fe80::1", "fd12:3456::1", "fec0::1", "ff02::1"})
    void whatWrapsOrHidesAnotherAddressIsNotPublic(String address) throws UnknownHostException {
        assertThat(isPublic(address)).isFalse();
    }

    @Test
    void ipv4MappedIntoIpv6IsNotPublic() {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, 8, 8, 8, 8};

        assertThat(PublicAddress.isPublic(mapped)).isFalse();
    }

    @Test
    void anythingElseThanFourOrSixteenBytesIsNotPublic() {
        assertThat(PublicAddress.isPublic(new byte[] {8, 8, 8})).isFalse();
        assertThat(PublicAddress.isPublic(new byte[0])).isFalse();
    }

    private static boolean isPublic(String address) throws UnknownHostException {
        return PublicAddress.isPublic(InetAddress.getByName(address));
    }
}

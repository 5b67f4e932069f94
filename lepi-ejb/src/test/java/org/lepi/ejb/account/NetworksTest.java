package org.lepi.ejb.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.17, 192.0.2.17, true",
        "192.0.2.17, 192.0.2.18, false",
        "10.0.0.0/9, 10.127.255.255, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "198.51.100.0/24 192.0.2.0/24, 192.0.2.1, true"
    })
    void aBlockContainsWhatHasItsPrefix(String blocks, String address, boolean contained) {
        assertTrue(Networks.of(blocks).contain(address) == contained);
    }

    @Test
    void anUnknownAddressIsNowhere() {
        assertFalse(Networks.of("0.0.0.0/0").contain(null));
        assertFalse(Networks.of("0.0.0.0/0").contain("example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.0/33", "192.0.2.0/-1", "example.org", "192.0.2.0/24/1", "2001:db8::/129", "300.1.1.1"})
    void refusesWhatIsNoBlock(String text) {
        assertThrows(IllegalArgumentException.class, () -> Networks.of(text));
    }
}

package org.lepi.ejb.account;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks of network addresses in CIDR notation, IPv4 and IPv6, with blanks or commas between. */
public final class Networks {
    private final List<Block> blocks = new ArrayList<>();

    private record Block(BigInteger prefix, int ignoredBits, int length) {
        boolean contains(byte[] address) {
            return address.length == length
                    && new BigInteger(1, address).shiftRight(ignoredBits).equals(prefix);
        }
    }

    private Networks() {}

    /**
     * Reads blocks; an address without a length is a block of one.
     *
     * @throws IllegalArgumentException naming the part that is none
     */
    public static Networks of(String text) {
        Networks networks = new Networks();
        for (String part : text.strip().split("[\\s,]+", -1)) {
            if (!part.isEmpty()) {
                networks.blocks.add(block(part));
            }
        }
        return networks;
    }

    /** Whether an address lies in one of them; false where it is not known. */
    public boolean contain(@Nullable String address) {
        byte[] bytes = address == null ? null : bytes(address);
        return bytes != null && blocks.stream().anyMatch(block -> block.contains(bytes));
    }

    private static Block block(String part) {
        String[] halves = part.split("/", -1);
        byte[] address = bytes(halves[0]);
        if (address == null || halves.length > 2) {
            throw new IllegalArgumentException(part + " is no block such as 192.0.2.0/24 or 2001:db8::/32");
        }
        int bits = address.length * Byte.SIZE;
        int prefix = halves.length == 1 ? bits : length(halves[1], bits, part);
        return new Block(new BigInteger(1, address).shiftRight(bits - prefix), bits - prefix, address.length);
    }

    private static int length(String text, int most, String part) {
        int length = text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
        if (length < 0 || length > most) {
            throw new IllegalArgumentException(part + " has no length from 0 to " + most);
        }
        return length;
    }

    /** Of a literal only: a name would be looked up. */
    private static byte @Nullable [] bytes(String literal) {
        if (!literal.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return null;
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}

package nl.impactkaart.report.webhooks;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Addresses that begin with the same bits. */
record Network(List<Byte> address, int bits) {

    /**
     * Such as {@code 10.0.0.0/8}, {@code fc00::/7}, or one address.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Network of(String text) {
        int slash = text.indexOf('/');
        byte[] address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                .getAddress();
        int bits = slash < 0 ? address.length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > address.length * Byte.SIZE) {
            throw new IllegalArgumentException(text + " has more bits than an address");
        }
        return new Network(boxed(address), bits);
    }

    static List<Network> all(String... texts) {
        return Arrays.stream(texts).map(Network::of).toList();
    }

    private static List<Byte> boxed(byte[] bytes) {
        return Stream.iterate(0, i -> i + 1)
                .limit(bytes.length)
                .map(i -> bytes[i])
                .toList();
    }

    boolean holds(InetAddress other) {
        byte[] bytes = other.getAddress();
        if (bytes.length != address.size()) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((bytes[bit / Byte.SIZE] ^ address.get(bit / Byte.SIZE)) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}

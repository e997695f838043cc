package io.otvet.kernel;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody comes, as far as it can be counted: who has IPv6 has more addresses than anybody can count. */
public final class SourceNetwork {

    private static final int HOUSEHOLD = 8;

    private SourceNetwork() {}

    /** The address itself, or of IPv6 the half that a household has for itself. */
    public static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, HOUSEHOLD));
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}

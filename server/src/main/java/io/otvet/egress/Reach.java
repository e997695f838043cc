package io.otvet.egress;

import java.net.InetAddress;

/** How far into the network a call may reach. What leads to the machine's own keeper or to everybody never may. */
public enum Reach {
    /** Addresses of the open network alone. */
    PUBLIC,
    /** Also the house's own network and this machine: an administrator has said so for exactly this call. */
    PRIVATE_TOO;

    public boolean admits(InetAddress address) {
        if (PublicAddresses.isPublic(address)) {
            return true;
        }
        return this == PRIVATE_TOO && isOfTheHouse(address);
    }

    /** True when {@link #PRIVATE_TOO} would make the difference. */
    public static boolean isOfTheHouse(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC && !isKeeper(bytes);
        boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || unique || carrier;
    }

    /** fd00:ec2::254 tells whoever asks the keys of a machine in a cloud. */
    private static boolean isKeeper(byte[] six) {
        return six[0] == (byte) 0xFD && six[1] == 0 && six[2] == 0x0E && six[3] == (byte) 0xC2;
    }
}

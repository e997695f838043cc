package io.otvet.egress;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Resolves names to addresses of the open network alone. One private address among them refuses the whole name. */
final class PublicAddresses implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        for (InetAddress address : all) {
            if (!isPublic(address)) {
                throw new UnknownHostException("an address within a private network");
            }
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    /** Beyond what Java knows: carrier networks, this network, protocol tests, documentation, reserved, broadcast. */
    private static boolean isPublic(byte[] four) {
        int a = four[0] & 0xFF;
        int b = four[1] & 0xFF;
        int c = four[2] & 0xFF;
        return !(a == 0
                || a >= 240
                || a == 100 && b >= 64 && b < 128
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)
                || a == 203 && b == 0 && c == 113);
    }

    /** Unique local addresses, and those that carry an IPv4 address within (mapped, NAT64, 6to4). */
    private static boolean isPublicSix(byte[] six) {
        int first = (six[0] & 0xFF) << 8 | six[1] & 0xFF;
        boolean local = (first & 0xFE00) == 0xFC00;
        boolean carrying = first == 0x0064 || first == 0x2002 || first == 0;
        return !local && !carrying && first != 0x0100;
    }
}

package io.otvet.emulators.mail;

import java.net.InetAddress;

/** Nobody but this machine is served. */
final class Loopback {

    private Loopback() {}

    static InetAddress address() {
        return InetAddress.ofLiteral("127.0.0.1");
    }
}

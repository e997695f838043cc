package io.otvet.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.otvet.kernel.Outage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressTest {

    private static final Limits PICTURE = new Limits(100, Duration.ofSeconds(5), "image/");

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        answer("/picture", "image/png", 50);
        answer("/large", "image/png", 101);
        answer("/page", "text/html", 10);
        server.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "192.168.0.1",
                "172.16.9.9",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fd00::1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void knowsPrivateAddresses(String address) throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "2606:4700::1111", "100.128.0.1"})
    void knowsPublicAddresses(String address) throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void neverCallsAPrivateAddressHoweverItIsNamed() throws IOException {
        try (Egress egress = new Egress()) {
            assertThatThrownBy(() -> egress.fetch(at("/picture"), PICTURE)).isInstanceOf(Outage.class);
            assertThatThrownBy(() -> egress.fetch(
                            URI.create("http://localhost:" + server.getAddress().getPort() + "/picture"), PICTURE))
                    .isInstanceOf(Outage.class);
        }
    }

    @Test
    void keepsToItsLimits() throws IOException {
        try (Egress egress = new Egress(SystemDefaultDnsResolver.INSTANCE)) {
            assertThat(egress.fetch(at("/picture"), PICTURE).content()).hasSize(50);
            assertThatThrownBy(() -> egress.fetch(at("/large"), PICTURE)).hasMessage("egress.too-large");
            assertThatThrownBy(() -> egress.fetch(at("/page"), PICTURE)).hasMessage("egress.wrong-type");
            assertThatThrownBy(() -> egress.fetch(at("/round"), PICTURE)).isInstanceOf(Outage.class);
            assertThatThrownBy(() -> egress.fetch(URI.create("file:///etc/passwd"), PICTURE))
                    .hasMessage("egress.no-web-address");
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(String path, String type, int size) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, size);
            exchange.getResponseBody().write(new byte[size]);
            exchange.close();
        });
    }
}

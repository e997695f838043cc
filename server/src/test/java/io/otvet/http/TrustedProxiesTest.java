package io.otvet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.7    | 203.0.113.9                        | 203.0.113.9
            10.0.0.7    | 198.51.100.1, 203.0.113.9          | 203.0.113.9
            10.0.0.7    | 203.0.113.9, 10.0.0.8              | 203.0.113.9
            ::1         | 2001:db8::5                        | 2001:db8::5
            10.0.0.7    | 10.0.0.8                           | 10.0.0.8
            10.0.0.7    | 203.0.113.9, evil.example          | 10.0.0.7
            10.0.0.7    | 203.0.113.9, 10.0.0.8:4711         | 10.0.0.7
            203.0.113.9 | 127.0.0.1                          | 203.0.113.9
            """)
    void believesOnlyOurOwnProxies(String peer, String forwarded, String visitor) throws Exception {
        assertThat(visitor("10.0.0.0/8, ::1", peer, forwarded)).isEqualTo(visitor);
    }

    @Test
    void believesNobodyUnlessTold() throws Exception {
        assertThat(visitor("", "127.0.0.1", "203.0.113.9")).isEqualTo("127.0.0.1");
    }

    @Test
    void readsSeveralHeadersAsOne() throws Exception {
        assertThat(visitor("10.0.0.0/8", "10.0.0.7", "198.51.100.1", "203.0.113.9"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void doesNotStartWithAListItCannotRead() {
        assertThatThrownBy(() -> new TrustedProxies("10.0.0.0/8, proxy.example"))
                .isInstanceOf(TrustedProxies.UnclearProxies.class)
                .hasMessageContaining("proxy.example");
    }

    private static String visitor(String proxies, String peer, String... forwarded) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        for (String line : forwarded) {
            request.addHeader("X-Forwarded-For", line);
        }
        AtomicReference<String> seen = new AtomicReference<>();
        new TrustedProxies(proxies)
                .doFilter(request, new MockHttpServletResponse(), (passed, _) -> seen.set(passed.getRemoteAddr()));
        return seen.get();
    }
}

package io.otvet.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.util.NetMaskSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds who really asks when a proxy of ours passes a request on: the last address in {@code X-Forwarded-For} that is
 * no proxy of ours. From anybody else that header is not believed; what the public address is {@code OTVET_BASE_URL}
 * says and never a header.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustedProxies extends OncePerRequestFilter {

    private static final String HEADER = "X-Forwarded-For";

    private final NetMaskSet proxies = new NetMaskSet();

    /** @param proxies addresses and networks, with commas between them */
    TrustedProxies(@Value("${otvet.trusted-proxies:}") String proxies) {
        List<String> unclear = this.proxies.addAll(proxies);
        if (!unclear.isEmpty()) {
            throw new UnclearProxies(unclear);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return proxies.isEmpty() || request.getHeader(HEADER) == null;
    }

    /** Also for what is answered later, such as an error page. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String visitor = visitor(request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getRemoteAddr() {
                        return visitor;
                    }

                    @Override
                    public String getRemoteHost() {
                        return visitor;
                    }
                },
                response);
    }

    private String visitor(HttpServletRequest request) {
        List<String> hops = Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        String visitor = request.getRemoteAddr();
        for (String hop : hops.reversed()) {
            if (!isOurs(visitor) || !isAddress(hop)) {
                break;
            }
            visitor = hop;
        }
        return visitor;
    }

    private boolean isOurs(String address) {
        return isAddress(address) && proxies.contains(InetAddress.ofLiteral(address));
    }

    /** Never looks a name up: what stands there anybody may have written. */
    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    static final class UnclearProxies extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnclearProxies(List<String> unclear) {
            super(String.join("; ", unclear));
        }
    }
}

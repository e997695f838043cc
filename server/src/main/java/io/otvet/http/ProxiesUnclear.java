package io.otvet.http;

import io.otvet.http.TrustedProxies.UnclearProxies;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A typing error in the list of proxies must not end in everybody being believed, or nobody. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProxiesUnclear extends AbstractFailureAnalyzer<UnclearProxies> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnclearProxies cause) {
        return new FailureAnalysis(
                "OTVET_TRUSTED_PROXIES cannot be understood: " + cause.getMessage(),
                "Give addresses and networks with commas between them, for example 127.0.0.1, 10.0.0.0/8, ::1.",
                cause);
    }
}

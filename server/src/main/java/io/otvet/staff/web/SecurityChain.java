package io.otvet.staff.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import io.otvet.kernel.NotAllowed;
import io.otvet.kernel.Permission;
import io.otvet.settings.Instance;
import io.otvet.staff.ApiToken;
import io.otvet.staff.NotSignedIn;
import io.otvet.staff.Sessions;
import io.otvet.staff.SignedIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The one chain that every request passes. What is not named here needs somebody who is signed in. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int YEAR = 365 * 24 * 60 * 60;

    /** Answers of the API are data: nothing in them may run, load or be framed. Pages send a policy of their own. */
    private static final String NOTHING_RUNS =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=()";

    /** Whoever knocks is not signed in yet. */
    private static final RequestMatcher KNOCKING = new OrRequestMatcher(
            pathPattern("/api/v1/session"),
            pathPattern("/api/v1/session-challenges"),
            pathPattern("/api/v1/passkey-sessions"),
            pathPattern("/api/v1/setup"),
            pathPattern("/api/v1/password-resets"),
            pathPattern("/api/v1/password-resets/{token}"));

    /** What everybody may send without being anybody: it uses no right of whoever sends it. */
    private static final RequestMatcher PUBLIC_FORMS = pathPattern(HttpMethod.POST, "/forms/{key}");

    /** Customers' own pages, whose links and cookies are none of an agent's; no other site posts to them. */
    private static final RequestMatcher CUSTOMERS =
            new OrRequestMatcher(pathPattern(HttpMethod.POST, "/my"), pathPattern(HttpMethod.POST, "/my/**"));

    private static final RequestMatcher HEALTH = new OrRequestMatcher(
            pathPattern(HttpMethod.GET, "/actuator/health"), pathPattern(HttpMethod.GET, "/actuator/health/**"));

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Instance instance,
            Sessions sessions,
            ApiToken token,
            SessionCookie cookie,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var contexts = new RequestAttributeSecurityContextRepository();
        return http.sessionManagement(sessionsOf -> sessionsOf.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> protect(csrf, instance, cookie))
                .headers(headers -> harden(headers, instance))
                .authorizeHttpRequests(SecurityChain::authorize)
                .addFilterBefore(
                        new Door(sessions, token, cookie, contexts, problems),
                        SecurityContextHolderAwareRequestFilter.class)
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) ->
                                problems.resolveException(request, response, null, new NotSignedIn()))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.resolveException(request, response, null, new NotAllowed(null))))
                .build();
    }

    /** Each filter would be measured by itself; the request as a whole is. */
    @Bean
    SecurityObservationSettings noMeasureOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /** There are no accounts beside ours: keeps Spring Boot from making one and printing its password. */
    @Bean
    UserDetailsService noOtherAccounts() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(KNOCKING, HEALTH, PUBLIC_FORMS, CUSTOMERS)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/demo", "/api/v1/sign-in-providers")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access((who, request) -> new AuthorizationDecision(mayWatch(who.get())))
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers(SecurityChain::reads)
                .permitAll()
                .anyRequest()
                .authenticated();
    }

    private static boolean mayWatch(@Nullable Authentication who) {
        return who != null
                && who.getPrincipal() instanceof SignedIn signedIn
                && signedIn.access().may(Permission.HEALTH_MANAGE);
    }

    private static boolean reads(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod());
    }

    private static void protect(CsrfConfigurer<HttpSecurity> csrf, Instance instance, SessionCookie session) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(
                made -> made.secure(instance.isSecure()).sameSite("Lax").path("/"));
        csrf.spa()
                .csrfTokenRepository(tokens)
                .requireCsrfProtectionMatcher(request -> needsCsrfToken(request, session));
    }

    /**
     * A bearer token is never sent by a browser on its own, and whoever knocks has nothing yet to be misused. Only
     * another site that signs a visitor in under its own name is kept out, by what the browser says of the origin.
     */
    private static boolean needsCsrfToken(HttpServletRequest request, SessionCookie cookie) {
        if (PUBLIC_FORMS.matches(request)) {
            return false;
        }
        String origin = request.getHeader("Sec-Fetch-Site");
        boolean fromElsewhere = "cross-site".equals(origin) || "same-site".equals(origin);
        if (CUSTOMERS.matches(request)) {
            return fromElsewhere;
        }
        boolean knocks = Set.of("POST", "PUT").contains(request.getMethod()) && KNOCKING.matches(request);
        boolean canBeMisused = cookie.read(request).isPresent() && !knocks;
        return !SAFE.contains(request.getMethod()) && !Door.isByToken(request) && (canBeMisused || fromElsewhere);
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers, Instance instance) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_RUNS))
                .frameOptions(frames -> frames.disable())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false)
                        .maxAgeInSeconds(YEAR)
                        .requestMatcher(request -> instance.isSecure()));
    }
}

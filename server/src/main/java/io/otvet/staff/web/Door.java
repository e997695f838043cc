package io.otvet.staff.web;

import io.otvet.staff.ApiToken;
import io.otvet.staff.NotSignedIn;
import io.otvet.staff.Sessions;
import io.otvet.staff.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Finds out who asks, once per request: by the bearer token when there is one, else by the session's cookie. */
class Door extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Sessions sessions;
    private final ApiToken token;
    private final SessionCookie cookie;
    private final SecurityContextRepository contexts;
    private final HandlerExceptionResolver problems;

    Door(
            Sessions sessions,
            ApiToken token,
            SessionCookie cookie,
            SecurityContextRepository contexts,
            HandlerExceptionResolver problems) {
        this.sessions = sessions;
        this.token = token;
        this.cookie = cookie;
        this.contexts = contexts;
        this.problems = problems;
    }

    static boolean isByToken(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    /** Pages, scripts and styles are the same for everybody: no statement is spent on them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            who(request).ifPresent(who -> enter(who, request, response));
        } catch (RuntimeException refused) {
            problems.resolveException(request, response, null, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A wrong token is refused, whatever cookie comes with it. */
    private Optional<SignedIn> who(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return cookie.read(request).flatMap(sessions::find);
        }
        String text =
                header.startsWith(BEARER) ? header.substring(BEARER.length()).strip() : "";
        return Optional.of(token.find(text).orElseThrow(NotSignedIn::new));
    }

    private void enter(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        if (!READING.contains(request.getMethod())) {
            who.requireMayChange();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}

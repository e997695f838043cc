package io.otvet.templating;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is too large is refused before anything of it is read, so that nothing typed can be given back: the browser
 * still has it, one step back.
 */
@Component
class TooLargeUploads implements HandlerExceptionResolver, Ordered {

    private final List<TooLargePage> pages;

    TooLargeUploads(List<TooLargePage> pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof MaxUploadSizeExceededException)) {
            return null;
        }
        return pages.stream()
                .filter(page -> page.isFor(request.getRequestURI()))
                .findFirst()
                .map(page -> write(page.tooLarge(request), response))
                .orElse(null);
    }

    private static ModelAndView write(ResponseEntity<String> page, HttpServletResponse response) {
        response.setStatus(page.getStatusCode().value());
        page.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        try {
            response.getOutputStream()
                    .write(Objects.requireNonNull(page.getBody()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}

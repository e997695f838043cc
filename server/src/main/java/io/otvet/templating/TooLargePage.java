package io.otvet.templating;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;

/** What people see who sent files larger than are taken, by the module whose pages they sent them from. */
public interface TooLargePage {

    /** Whether a request for this path came from such a page. */
    boolean isFor(String path);

    ResponseEntity<String> tooLarge(HttpServletRequest request);
}

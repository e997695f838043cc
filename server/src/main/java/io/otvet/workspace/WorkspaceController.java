package io.otvet.workspace;

import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Any address that is no API, no asset and no file is a place inside the application. */
@RestController
class WorkspaceController {

    private final WorkspacePage page;

    WorkspaceController() throws IOException {
        this.page = WorkspacePage.built();
    }

    @GetMapping(
            path = {"/", "/{section:(?!api$|actuator$|assets$|pages$|error$)[^.]+}/**"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show() {
        String nonce = page.nonce();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", WorkspacePage.policy(nonce))
                .header("Referrer-Policy", "same-origin")
                .body(page.with(nonce));
    }
}

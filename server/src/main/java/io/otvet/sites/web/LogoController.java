package io.otvet.sites.web;

import io.otvet.kernel.NotFound;
import io.otvet.sites.Logo;
import io.otvet.sites.Sites;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of sites, for everybody. */
@RestController
class LogoController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Sites sites;

    LogoController(Sites sites) {
        this.sites = sites;
    }

    @GetMapping(Logo.PATH + "{name}")
    ResponseEntity<byte[]> show(@PathVariable String name) {
        Logo logo = sites.logo(name).orElseThrow(() -> new NotFound("sites.no-such-logo"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(logo.png());
    }
}

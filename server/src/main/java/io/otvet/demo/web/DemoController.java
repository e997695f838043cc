package io.otvet.demo.web;

import io.otvet.demo.Guests;
import io.otvet.kernel.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DemoController {

    private final Guests guests;

    DemoController(Guests guests) {
        this.guests = guests;
    }

    /** Open to everybody, as in a demo there is nothing to protect; anywhere else it is not found. */
    @GetMapping("/api/v1/demo")
    Guests.Invitation invitation() {
        return guests.invitation().orElseThrow(() -> new NotFound("http.status-detail-404"));
    }
}

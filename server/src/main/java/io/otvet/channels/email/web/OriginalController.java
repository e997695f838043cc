package io.otvet.channels.email.web;

import io.otvet.channels.email.Originals;
import io.otvet.kernel.Access;
import io.otvet.tickets.MessageId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/messages/{id}/original")
class OriginalController {

    private final Originals originals;

    OriginalController(Originals originals) {
        this.originals = originals;
    }

    @GetMapping
    ResponseEntity<String> show(
            Access access, @PathVariable String id, @RequestParam(defaultValue = "0") String images) {
        return ForeignPage.of(originals.page(access, MessageId.parse(id), images.equals("1")));
    }
}

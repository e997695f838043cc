package io.otvet.channels.email.web;

import io.otvet.channels.email.AttachedMailReader;
import io.otvet.kernel.Access;
import io.otvet.mail.AttachedMail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/attachments")
class AttachedMailController {

    private final AttachedMailReader reader;

    AttachedMailController(AttachedMailReader reader) {
        this.reader = reader;
    }

    @GetMapping("/{id}/mail")
    AttachedMail read(Access access, @PathVariable String id) {
        return reader.read(access, id);
    }
}

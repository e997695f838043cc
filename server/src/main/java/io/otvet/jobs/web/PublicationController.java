package io.otvet.jobs.web;

import io.otvet.jobs.PublicationReport;
import io.otvet.jobs.Publications;
import io.otvet.kernel.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class PublicationController {

    private static final int MOST = 200;

    private final Publications publications;

    PublicationController(Publications publications) {
        this.publications = publications;
    }

    record PublicationList(List<PublicationReport> items) {}

    record PublicationRetries(@NotEmpty @Size(max = MOST) List<UUID> ids) {}

    @GetMapping("/event-publications")
    PublicationList publications(Access access) {
        return new PublicationList(publications.list(access, MOST));
    }

    @PostMapping("/event-publication-retries")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(Access access, @Valid @RequestBody PublicationRetries retries) {
        publications.retry(access, retries.ids());
    }
}

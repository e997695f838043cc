package io.otvet.sites.web;

import io.otvet.calendar.Schedule;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Page;
import io.otvet.sites.Acknowledgement;
import io.otvet.sites.Site;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.SiteId;
import io.otvet.sites.Sites;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/sites")
class SiteController {

    private final Sites sites;

    SiteController(Sites sites) {
        this.sites = sites;
    }

    record SiteBody(
            String id,
            String name,
            String address,
            List<String> further,
            List<String> languages,
            boolean internal,
            String color,
            List<String> domains,
            @Nullable Schedule schedule,
            @Nullable String logo,
            Acknowledgement acknowledgement) {

        static SiteBody of(Site site) {
            return new SiteBody(
                    site.id().toString(),
                    site.name(),
                    site.address().value(),
                    site.further().stream().map(EmailAddress::value).toList(),
                    site.languages(),
                    site.internal(),
                    site.color(),
                    site.domains(),
                    site.schedule(),
                    site.brand().logo(),
                    site.acknowledgement());
        }
    }

    @GetMapping
    Page<SiteBody> list(Access access) {
        return new Page<>(sites.visible(access).stream().map(SiteBody::of).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SiteBody open(Access access, @RequestBody SiteDraft draft) {
        return SiteBody.of(sites.open(access, draft));
    }

    @PatchMapping("/{id}")
    SiteBody change(Access access, @PathVariable String id, @RequestBody SiteDraft draft) {
        return SiteBody.of(sites.change(access, SiteId.parse(id), draft));
    }

    @PutMapping(value = "/{id}/logo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    SiteBody showLogo(Access access, @PathVariable String id, @RequestParam MultipartFile file) throws IOException {
        return SiteBody.of(sites.show(access, SiteId.parse(id), file.getBytes()));
    }

    @DeleteMapping("/{id}/logo")
    SiteBody hideLogo(Access access, @PathVariable String id) {
        return SiteBody.of(sites.show(access, SiteId.parse(id), null));
    }
}

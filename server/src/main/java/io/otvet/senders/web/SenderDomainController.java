package io.otvet.senders.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Page;
import io.otvet.senders.SenderDomain;
import io.otvet.senders.SenderDomains;
import io.otvet.senders.SenderRecord;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sender-domains")
class SenderDomainController {

    private final SenderDomains domains;

    SenderDomainController(SenderDomains domains) {
        this.domains = domains;
    }

    /** @param value as it is to be published, {@code found} what stood there at the last look */
    record SenderRecordBody(String kind, String name, String value, String verdict, List<String> found) {

        static SenderRecordBody of(SenderRecord record) {
            return new SenderRecordBody(
                    word(record.kind()), record.name(), record.value(), word(record.verdict()), record.found());
        }
    }

    record SenderDomainBody(
            String name,
            List<String> addresses,
            String signing,
            List<SenderRecordBody> records,
            @Nullable String checkedAt) {

        static SenderDomainBody of(SenderDomain domain) {
            return new SenderDomainBody(
                    domain.name(),
                    domain.addresses().stream().map(EmailAddress::value).toList(),
                    word(domain.signing()),
                    domain.records().stream().map(SenderRecordBody::of).toList(),
                    domain.checkedAt() == null ? null : domain.checkedAt().toString());
        }
    }

    @GetMapping
    Page<SenderDomainBody> list(Access access) {
        return new Page<>(domains.all(access).stream().map(SenderDomainBody::of).toList(), null);
    }

    @PostMapping("/{name}/keys")
    @ResponseStatus(HttpStatus.CREATED)
    SenderDomainBody makeKey(Access access, @PathVariable String name) {
        return SenderDomainBody.of(domains.makeKey(access, name));
    }

    @DeleteMapping("/{name}/keys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopSigning(Access access, @PathVariable String name) {
        domains.stopSigning(access, name);
    }

    @PostMapping("/{name}/checks")
    SenderDomainBody check(Access access, @PathVariable String name) {
        return SenderDomainBody.of(domains.check(access, name));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

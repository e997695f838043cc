package io.otvet.screening.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.Page;
import io.otvet.screening.SenderRule;
import io.otvet.screening.SenderRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sender-rules")
class SenderRuleController {

    private final SenderRules rules;

    SenderRuleController(SenderRules rules) {
        this.rules = rules;
    }

    record SenderRuleBody(@NotBlank String pattern, @NotNull Boolean allowed) {}

    @GetMapping
    Page<SenderRule> list(Access access) {
        return new Page<>(rules.all(access), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SenderRule put(Access access, @Valid @RequestBody SenderRuleBody body) {
        return rules.put(access, body.pattern(), body.allowed());
    }

    @DeleteMapping("/{pattern}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Access access, @PathVariable String pattern) {
        rules.remove(access, pattern);
    }
}

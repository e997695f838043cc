package io.otvet.staff.web;

import io.otvet.kernel.Access;
import io.otvet.staff.AgentId;
import io.otvet.staff.SecondSteps;
import io.otvet.staff.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class SecondStepController {

    private final SecondSteps steps;

    SecondStepController(SecondSteps steps) {
        this.steps = steps;
    }

    record Proof(@Nullable String password, @Nullable String code) {}

    /** @param recoveryCodes shown once, each good once */
    record TurnedOn(List<String> recoveryCodes) {}

    @GetMapping("/second-step")
    SecondSteps.State show(SignedIn who) {
        return steps.of(who);
    }

    @PostMapping("/second-step")
    @ResponseStatus(HttpStatus.CREATED)
    SecondSteps.Setup begin(SignedIn who) {
        return steps.begin(who);
    }

    @PutMapping("/second-step")
    TurnedOn turnOn(SignedIn who, @RequestBody Proof proof) {
        return new TurnedOn(steps.turnOn(who, proof.password(), proof.code()));
    }

    @PostMapping("/second-step-removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void turnOff(SignedIn who, @RequestBody Proof proof) {
        steps.turnOff(who, proof.password(), proof.code());
    }

    @DeleteMapping("/agents/{id}/second-step")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOff(Access access, @PathVariable String id) {
        steps.takeOff(access, AgentId.parse(id));
    }
}

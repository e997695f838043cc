package io.otvet.mail;

import io.otvet.kernel.EmailAddress;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes to a relay, signs in and says from whom mail would come, without sending anything. */
@Component
public class RelayCheck {

    /** What the relay, or the way to it, says no by; empty when mail could be handed over. */
    public Optional<String> refusal(Relay relay, EmailAddress sender) {
        Map<EmailAddress, DeliveryOutcome> outcomes = new HashMap<>();
        try {
            new SmtpSession(relay, new Envelope(sender, List.of(sender)), outcomes).knock();
        } catch (IOException e) {
            return Optional.of(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
        return Optional.ofNullable(outcomes.get(sender)).map(RelayCheck::said);
    }

    private static String said(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Later(int code, String reason) -> code + " " + reason;
            case DeliveryOutcome.Refused(int code, String reason) -> code + " " + reason;
            case DeliveryOutcome.Uncertain(String reason) -> reason;
            case DeliveryOutcome.Accepted(String reply) -> reply;
        };
    }
}

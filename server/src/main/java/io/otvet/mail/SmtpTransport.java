package io.otvet.mail;

import io.otvet.kernel.EmailAddress;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Over SMTP (RFC 5321), one connection per mail. */
@Component
class SmtpTransport implements MailTransport {

    private static final Logger log = LoggerFactory.getLogger(SmtpTransport.class);

    @Override
    public Map<EmailAddress, DeliveryOutcome> send(Relay relay, Envelope envelope, byte[] mail) {
        Map<EmailAddress, DeliveryOutcome> outcomes = new LinkedHashMap<>();
        try {
            new SmtpSession(relay, envelope, outcomes).send(mail);
        } catch (IOException e) {
            log.warn("{}: {}", relay, e.toString());
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            envelope.recipients()
                    .forEach(recipient -> outcomes.putIfAbsent(recipient, new DeliveryOutcome.Later(0, reason)));
        }
        return outcomes;
    }
}

package io.otvet.tickets;

import io.otvet.customers.CustomerId;
import io.otvet.settings.Secrets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What stands after the plus of a reply address: {@code t.1042.} and 160 bits that only this instance can make, bound
 * to the ticket and to the person it was sent to. Lower case, as mail servers may change the case of an address.
 */
@Component
class ReplyTokens {

    private static final String PURPOSE = "reply-address";
    private static final Pattern SHAPE = Pattern.compile("t\\.(\\d{1,18})\\.([0-9a-z]{32})", Pattern.CASE_INSENSITIVE);

    private final Secrets secrets;
    private final TicketStore tickets;

    ReplyTokens(Secrets secrets, TicketStore tickets) {
        this.secrets = secrets;
        this.tickets = tickets;
    }

    String of(long number, CustomerId customer) {
        return "t." + number + "." + secrets.sign(PURPOSE, number + ":" + customer);
    }

    /** The ticket that this token was made for; empty when it is not ours. */
    Optional<TicketId> ticket(String token) {
        Matcher shape = SHAPE.matcher(token.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(shape.group(1));
        return tickets.customerOf(number)
                .filter(customer -> secrets.verifies(PURPOSE, number + ":" + customer, shape.group(2)))
                .flatMap(customer -> tickets.byNumber(number));
    }
}

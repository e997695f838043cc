package io.otvet.tickets.web;

import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.customers.Sender;
import io.otvet.files.FileId;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.PhoneNumber;
import io.otvet.sites.SiteId;
import io.otvet.tickets.CategoryId;
import io.otvet.tickets.Channel;
import io.otvet.tickets.Level;
import io.otvet.tickets.NewTicket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that opens a ticket for a customer, who is known by an address, a number or at least a name. */
record Opening(
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html,
        @Nullable Who customer,
        @Nullable SiteId site,
        @Nullable CategoryId category,
        @Nullable Level criticality,
        @Nullable List<FileId> attachments,
        @Nullable Way channel) {

    /** How the customer spoke, when it was not by a program. */
    enum Way {
        PHONE;

        @JsonValue
        String word() {
            return "phone";
        }
    }

    record Who(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String name) {

        Sender sender() {
            EmailAddress address = email != null && isGiven(email) ? EmailAddress.of(email) : null;
            PhoneNumber number = phone != null && isGiven(phone) ? number(phone) : null;
            if (address == null && number == null && !isGiven(name)) {
                throw nobody();
            }
            return new Sender(address, number, name);
        }

        private static PhoneNumber number(String phone) {
            return PhoneNumber.parse(phone).orElseThrow(() -> new Invalid("phone", "tickets.no-customer"));
        }

        private static boolean isGiven(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    NewTicket ticket(@Nullable String key) {
        if (customer == null) {
            throw nobody();
        }
        Written written = new Written(text, html, attachments, null);
        return new NewTicket(
                channel == Way.PHONE ? Channel.PHONE : Channel.API,
                customer.sender(),
                subject == null ? "" : subject,
                written.plain(),
                written.safe(),
                written.files(),
                site,
                category,
                criticality,
                key);
    }

    private static Invalid nobody() {
        return new Invalid("customer", "tickets.no-customer");
    }
}

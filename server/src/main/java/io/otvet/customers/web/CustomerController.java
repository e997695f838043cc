package io.otvet.customers.web;

import io.otvet.customers.Customer;
import io.otvet.customers.CustomerCard;
import io.otvet.customers.CustomerCards;
import io.otvet.customers.CustomerDraft;
import io.otvet.customers.CustomerId;
import io.otvet.customers.Customers;
import io.otvet.kernel.Access;
import io.otvet.kernel.Cursor;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers")
class CustomerController {

    private final Customers customers;
    private final CustomerCards cards;

    CustomerController(Customers customers, CustomerCards cards) {
        this.customers = customers;
        this.cards = cards;
    }

    record CardBody(
            String id,
            String name,
            @Nullable String email,
            @Nullable String phone) {

        static CardBody of(CustomerCard card) {
            return new CardBody(
                    card.id().toString(),
                    card.name(),
                    card.email() == null ? null : card.email().value(),
                    card.phone() == null ? null : card.phone().value());
        }
    }

    @GetMapping
    Page<CardBody> list(
            Access access,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> after) {
        int most = Page.limit(limit.orElse(null));
        if (!q.isBlank()) {
            return new Page<>(
                    customers.search(access, q, most).stream().map(CardBody::of).toList(), null);
        }
        UUID before = after.map(CustomerController::place).orElse(null);
        List<CardBody> items = customers.latest(access, before, most).stream()
                .map(CardBody::of)
                .toList();
        return new Page<>(
                items,
                items.size() < most ? null : Cursor.of(items.getLast().id()).encode());
    }

    @GetMapping("/{id}")
    ResponseEntity<Customer> show(Access access, @PathVariable String id) {
        return tagged(cards.find(access, CustomerId.parse(id)));
    }

    @PatchMapping("/{id}")
    ResponseEntity<Customer> change(
            Access access,
            @PathVariable String id,
            @RequestHeader("If-Match") Optional<String> match,
            @RequestBody CustomerDraft draft) {
        return tagged(cards.change(access, CustomerId.parse(id), match.map(CustomerController::version), draft));
    }

    private static ResponseEntity<Customer> tagged(Customer customer) {
        return ResponseEntity.ok().eTag(Integer.toString(customer.version())).body(customer);
    }

    private static UUID place(String after) {
        try {
            return UUID.fromString(Cursor.decode(after).values().getFirst());
        } catch (IllegalArgumentException _) {
            throw new Invalid("after", "kernel.bad-cursor");
        }
    }

    /** A tag that is none of ours matches no version. */
    private static int version(String tag) {
        String digits = tag.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }
}

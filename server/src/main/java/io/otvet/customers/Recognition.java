package io.otvet.customers;

import io.otvet.kernel.EmailAddress;
import io.otvet.sites.SiteId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who writes. The unique index over addresses and numbers decides when two mails of a stranger race. */
@Component
class Recognition {

    private static final Duration NOTICED_EVERY = Duration.ofHours(1);

    private final CustomerStore customers;
    private final PointStore points;
    private final Clock clock;

    Recognition(CustomerStore customers, PointStore points, Clock clock) {
        this.customers = customers;
        this.points = points;
        this.clock = clock;
    }

    CustomerId recognise(Sender sender, SiteId site) {
        Optional<CustomerId> known =
                sender.marks().map(points::owner).flatMap(Optional::stream).findFirst();
        CustomerId id = known.orElseGet(() -> welcome(sender));
        learn(id, sender);
        customers.seenAt(id, site);
        return id;
    }

    Optional<CustomerId> owner(EmailAddress address) {
        return points.owner(Point.of(address));
    }

    private CustomerId welcome(Sender sender) {
        CustomerId id = CustomerId.next();
        customers.insert(id, sender, now());
        for (Point mark : sender.marks().toList()) {
            if (!points.add(id, mark, now())) {
                customers.delete(id);
                return points.owner(mark).orElseThrow();
            }
        }
        return id;
    }

    /** Points that are new, and which were used just now; a number that is another's stays with the other. */
    private void learn(CustomerId id, Sender sender) {
        List<Point.Seen> known = points.of(id);
        List<Point> given = Stream.concat(sender.marks(), sender.cleanName().map(Point::name).stream())
                .toList();
        List<Point> news = given.stream().filter(point -> isNews(point, known)).toList();
        if (news.isEmpty()) {
            return;
        }
        news.forEach(point -> keep(id, point, known));
        List<Point.Seen> now = points.of(id);
        customers.saveContact(id, latest(now, Point.Kind.EMAIL), latest(now, Point.Kind.PHONE));
        customers.knowBetter(id, sender);
    }

    private boolean isNews(Point point, List<Point.Seen> known) {
        Instant lately = clock.instant().minus(NOTICED_EVERY);
        return known.stream()
                .noneMatch(
                        seen -> seen.point().isSameAs(point) && seen.lastSeen().isAfter(lately));
    }

    private void keep(CustomerId id, Point point, List<Point.Seen> known) {
        if (known.stream().anyMatch(seen -> seen.point().isSameAs(point))) {
            points.saw(id, point, now());
        } else {
            points.add(id, point, now());
        }
    }

    private static @Nullable String latest(List<Point.Seen> points, Point.Kind kind) {
        return points.stream()
                .filter(seen -> seen.point().kind() == kind)
                .map(seen -> seen.point().shown())
                .findFirst()
                .orElse(null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

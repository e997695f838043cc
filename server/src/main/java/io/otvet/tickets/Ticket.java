package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;

import io.otvet.customers.CustomerId;
import io.otvet.realtime.Audience;
import io.otvet.sites.SiteId;
import io.otvet.staff.AgentId;
import io.otvet.staff.TeamId;
import io.otvet.tickets.db.tables.records.TicketRecord;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** One ticket, locked for change. What has become of it is told field by field when it is saved. */
final class Ticket {

    static final int LONGEST_SUBJECT = 500;

    private final TicketRecord row;

    Ticket(TicketRecord row) {
        this.row = row;
    }

    static Ticket open(
            long number, Channel channel, SiteId site, CustomerId customer, String subject, OffsetDateTime now) {
        TicketRecord row = new TicketRecord();
        row.setId(TicketId.next().value());
        row.setNumber(number);
        row.setVersion(0);
        row.setChannel(channel.number());
        row.setSiteId(site.value());
        row.setCustomerId(customer.value());
        row.setSubject(Plain.line(subject, LONGEST_SUBJECT));
        row.setState(State.NEW.number());
        row.setStatusId(State.NEW.number());
        row.setCriticality(Level.MEDIUM.number());
        row.setConfidential(false);
        row.setMessageCount(0);
        row.setTags(new String[0]);
        row.setFields(JSONB.jsonb("{}"));
        row.setPreview("");
        row.setLastFrom((short) 0);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        row.setLastMessageAt(now);
        return new Ticket(row);
    }

    TicketId id() {
        return new TicketId(row.getId());
    }

    long number() {
        return row.getNumber();
    }

    int version() {
        return row.getVersion();
    }

    State state() {
        return State.of(row.getState());
    }

    Channel channel() {
        return Channel.of(row.getChannel());
    }

    SiteId site() {
        return new SiteId(row.getSiteId());
    }

    CustomerId customer() {
        return new CustomerId(row.getCustomerId());
    }

    @Nullable
    AgentId assignee() {
        return row.getAssigneeId() == null ? null : new AgentId(row.getAssigneeId());
    }

    @Nullable
    TeamId team() {
        return row.getTeamId() == null ? null : new TeamId(row.getTeamId());
    }

    String subject() {
        return row.getSubject();
    }

    boolean isSpam() {
        return row.getSpamAt() != null;
    }

    boolean isClosedSince(OffsetDateTime limit) {
        return state() == State.CLOSED && row.getLastMessageAt().isBefore(limit);
    }

    Audience audience() {
        return new Audience.Ticket(row.getSiteId(), row.getTeamId(), row.getAssigneeId(), row.getConfidential());
    }

    /** Those who could see it and may not any more, when there may be such; among others. */
    Optional<Audience> audienceThatLosesIt() {
        boolean fewer = row.modified(TICKET.SITE_ID)
                || row.modified(TICKET.CONFIDENTIAL)
                || (row.getConfidential() && (row.modified(TICKET.TEAM_ID) || row.modified(TICKET.ASSIGNEE_ID)));
        UUID assignee = row.original(TICKET.ASSIGNEE_ID);
        if (fewer) {
            return Optional.of(new Audience.Ticket(
                    row.original(TICKET.SITE_ID),
                    row.original(TICKET.TEAM_ID),
                    assignee,
                    row.original(TICKET.CONFIDENTIAL)));
        }
        return assignee != null && row.modified(TICKET.ASSIGNEE_ID)
                ? Optional.of(Audience.agents(Set.of(assignee)))
                : Optional.empty();
    }

    TicketRecord row() {
        return row;
    }

    /** A message that reached us late does not get in among those that were read already. */
    OffsetDateTime notBeforeItsLast(OffsetDateTime at) {
        return at.isBefore(row.getLastMessageAt()) ? row.getLastMessageAt() : at;
    }

    /** A customer wrote: it is our turn, and what was done is open again. Machines neither reopen nor wait. */
    void hearsCustomer(String text, boolean automatic, OffsetDateTime now) {
        takesMessage(text, now);
        if (automatic) {
            return;
        }
        row.setLastFrom((short) 0);
        row.setWaitsSince(Objects.requireNonNullElse(row.getWaitsSince(), now));
        row.setSnoozedUntil(null);
        if (state() != State.NEW) {
            become(BuiltIn.OPEN, now);
        }
    }

    /** We wrote: it is the customer's turn, unless the writer says otherwise. */
    void isAnswered(String text, @Nullable Status then, OffsetDateTime now) {
        takesMessage(text, now);
        row.setLastFrom((short) 1);
        row.setWaitsSince(null);
        if (then != null) {
            become(then, now);
        } else if (!state().isDone()) {
            become(BuiltIn.PENDING, now);
        }
    }

    void takesNote() {
        row.setMessageCount(row.getMessageCount() + 1);
    }

    void become(Status status, OffsetDateTime now) {
        boolean done = status.base().isDone();
        boolean reopened = state().isDone() && !done;
        row.setSolvedAt(done ? Objects.requireNonNullElse(row.getSolvedAt(), now) : null);
        if (done) {
            row.setWaitsSince(null);
        } else if (reopened && row.getLastFrom() == 0) {
            row.setWaitsSince(Objects.requireNonNullElse(row.getWaitsSince(), row.getLastMessageAt()));
        }
        row.setStatusId(status.number());
        row.setState(status.base().number());
    }

    /** Taking a new ticket opens it. */
    void assign(@Nullable AgentId agent, @Nullable TeamId team, OffsetDateTime now) {
        row.setAssigneeId(agent == null ? null : agent.value());
        row.setTeamId(team == null ? null : team.value());
        if (agent != null && state() == State.NEW) {
            become(BuiltIn.OPEN, now);
        }
    }

    void sort(@Nullable CategoryId category) {
        row.setCategoryId(category == null ? null : category.value());
    }

    void rate(Level criticality) {
        row.setCriticality(criticality.number());
    }

    void weigh(@Nullable Level complexity) {
        row.setComplexity(complexity == null ? null : complexity.number());
    }

    void moveTo(SiteId site) {
        row.setSiteId(site.value());
    }

    void keepInConfidence(boolean confidential) {
        row.setConfidential(confidential);
    }

    /** Whether anything is other than it was. */
    boolean isTouched() {
        return Arrays.stream(Field.values()).anyMatch(field -> row.modified(field.column()));
    }

    void rename(String subject) {
        row.setSubject(Plain.line(subject, LONGEST_SUBJECT));
    }

    void tag(Set<String> tags) {
        List<String> sorted = tags.stream().sorted().toList();
        if (!Arrays.asList(row.getTags()).equals(sorted)) {
            row.setTags(sorted.toArray(String[]::new));
        }
    }

    void markSpam(boolean spam, OffsetDateTime now) {
        if (spam != isSpam()) {
            row.setSpamAt(spam ? now : null);
        }
    }

    void linkTo(TicketId other) {
        row.setLinkedTo(other.value());
    }

    private void takesMessage(String text, OffsetDateTime now) {
        row.setMessageCount(row.getMessageCount() + 1);
        row.setLastMessageAt(now);
        row.setPreview(Plain.line(text, 140));
    }
}

package io.otvet.channels.email;

import static io.otvet.channels.email.db.Tables.RAW;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import io.otvet.channels.email.db.tables.records.RawRecord;
import io.otvet.files.FileId;
import io.otvet.kernel.Defect;
import io.otvet.kernel.EmailAddress;
import io.otvet.tickets.MessageId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RawStore {

    private static final int LONGEST = 500;

    private final DSLContext sql;

    RawStore(DSLContext sql) {
        this.sql = sql;
    }

    record Raw(
            RawId id,
            String envelopeFrom,
            List<EmailAddress> recipients,
            byte @Nullable [] content,
            @Nullable FileId file,
            String state,
            String hash,
            @Nullable MailboxId mailbox,
            Instant arrivedAt) {}

    /** @param file where the content is, when it is too large for the row */
    void insert(RawId id, Arrival arrival, @Nullable FileId file) {
        sql.insertInto(
                        RAW,
                        RAW.ID,
                        RAW.PEER,
                        RAW.ENVELOPE_FROM,
                        RAW.RECIPIENTS,
                        RAW.SIZE,
                        RAW.HASH,
                        RAW.CONTENT,
                        RAW.FILE_ID,
                        RAW.MAILBOX_ID,
                        RAW.ARRIVED_AT)
                .values(
                        id.value(),
                        arrival.peer(),
                        arrival.envelopeFrom(),
                        arrival.recipients().stream().map(EmailAddress::value).toArray(String[]::new),
                        arrival.content().size(),
                        arrival.content().hash(),
                        file == null ? arrival.content().inMemory() : null,
                        file == null ? null : file.value(),
                        arrival.mailbox() == null ? null : arrival.mailbox().value(),
                        moment(arrival.arrivedAt()))
                .execute();
    }

    /** What is kept says less than what lies elsewhere: its true size is told. */
    void tellSize(RawId id, long size) {
        sql.update(RAW).set(RAW.SIZE, size).where(RAW.ID.eq(id.value())).execute();
    }

    /** How many fetched mails are not yet taken in. */
    int waiting(MailboxId mailbox) {
        return sql.fetchCount(RAW, RAW.STATE.eq("waiting").and(RAW.MAILBOX_ID.eq(mailbox.value())));
    }

    Optional<Raw> find(RawId id) {
        return sql.selectFrom(RAW).where(RAW.ID.eq(id.value())).fetchOptional(RawStore::raw);
    }

    /** By which of our mailboxes elsewhere a message came; empty for those that came by our own port. */
    Optional<MailboxId> mailboxOf(MessageId message) {
        return sql.select(RAW.MAILBOX_ID)
                .from(RAW)
                .where(RAW.MESSAGE_ID.eq(message.value()), RAW.MAILBOX_ID.isNotNull())
                .limit(1)
                .fetchOptional(row -> new MailboxId(row.value1()));
    }

    Optional<RawId> ofMessage(MessageId message) {
        return sql.select(RAW.ID)
                .from(RAW)
                .where(RAW.MESSAGE_ID.eq(message.value()))
                .limit(1)
                .fetchOptional(row -> new RawId(row.value1()));
    }

    /** The end of a mail's way, for now: what it became and why. */
    void settle(RawId id, String state, @Nullable String reason, @Nullable String detail, @Nullable MessageId message) {
        sql.update(RAW)
                .set(RAW.STATE, state)
                .set(RAW.REASON, reason)
                .set(RAW.DETAIL, cut(detail))
                .set(RAW.MESSAGE_ID, message == null ? null : message.value())
                .set(RAW.SETTLED_AT, currentOffsetDateTime())
                .where(RAW.ID.eq(id.value()))
                .execute();
    }

    /** For people to look at. */
    void setAside(RawId id, Reason reason, @Nullable String detail) {
        settle(id, reason.state(), reason.name(), detail, null);
    }

    void describe(RawId id, String from, String subject) {
        sql.update(RAW)
                .set(RAW.FROM_SHOWN, cut(from))
                .set(RAW.SUBJECT, cut(subject))
                .where(RAW.ID.eq(id.value()))
                .execute();
    }

    void moveToFile(RawId id, FileId file) {
        sql.update(RAW)
                .set(RAW.FILE_ID, file.value())
                .setNull(RAW.CONTENT)
                .where(RAW.ID.eq(id.value()))
                .execute();
    }

    void reopen(RawId id) {
        sql.update(RAW)
                .set(RAW.STATE, "waiting")
                .setNull(RAW.REASON)
                .setNull(RAW.DETAIL)
                .where(RAW.ID.eq(id.value()))
                .execute();
    }

    private static Raw raw(RawRecord row) {
        UUID file = row.getFileId();
        return new Raw(
                new RawId(row.getId()),
                row.getEnvelopeFrom(),
                Arrays.stream(row.getRecipients()).map(EmailAddress::of).toList(),
                row.getContent(),
                file == null ? null : new FileId(file),
                row.getState(),
                row.getHash(),
                row.getMailboxId() == null ? null : new MailboxId(row.getMailboxId()),
                Objects.requireNonNullElse(row.getArrivedAt(), row.getReceivedAt())
                        .toInstant());
    }

    /** Servers say the strangest dates; none of the future is believed. */
    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null || at.isAfter(Instant.now()) || at.isBefore(Instant.EPOCH)
                ? null
                : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new Defect("SHA-256 is missing from this Java", e);
        }
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}

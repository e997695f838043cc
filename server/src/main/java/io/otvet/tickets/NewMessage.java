package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.kernel.SafeHtml;
import org.jspecify.annotations.Nullable;

/** What is to be written into a ticket. */
record NewMessage(
        MessageId id,
        Kind kind,
        Actor author,
        String text,
        String quoted,
        @Nullable SafeHtml html,
        boolean automatic,
        boolean hasOriginal,
        @Nullable String externalId,
        @Nullable String contentHash) {

    enum Kind {
        CUSTOMER,
        REPLY,
        NOTE;

        short number() {
            return (short) ordinal();
        }
    }

    static NewMessage from(IncomingMessage message, Actor author) {
        return new NewMessage(
                MessageId.next(),
                Kind.CUSTOMER,
                author,
                message.text(),
                message.quoted(),
                message.html(),
                message.automatic(),
                message.channel() == Channel.EMAIL,
                message.externalId(),
                message.contentHash());
    }

    static NewMessage reply(MessageId id, Actor author, String text, @Nullable SafeHtml html, String externalId) {
        return new NewMessage(id, Kind.REPLY, author, text, "", html, false, false, externalId, null);
    }

    static NewMessage note(Actor author, String text, @Nullable SafeHtml html) {
        return new NewMessage(MessageId.next(), Kind.NOTE, author, text, "", html, false, false, null, null);
    }
}

package io.otvet.channels.email;

import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.mail.MailParser;
import io.otvet.mail.ParsedMail;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.Messages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mail behind a message, for those who may see the message. */
@Component
public class Originals {

    private final RawStore store;
    private final RawContents contents;
    private final Messages messages;
    private final MailParser parser;
    private final RemotePictures remote;

    Originals(RawStore store, RawContents contents, Messages messages, MailParser parser, RemotePictures remote) {
        this.store = store;
        this.contents = contents;
        this.messages = messages;
        this.parser = parser;
        this.remote = remote;
    }

    /**
     * The mail as it looked to its writer, as a page that needs nothing from anywhere.
     *
     * @param withRemote also pictures from elsewhere, fetched now: their servers learn that the mail was read
     */
    public String page(Access access, MessageId message, boolean withRemote) {
        byte[] raw = raw(access, message);
        ParsedMail mail = parser.parse(raw);
        OriginalPage page =
                parser.foreignHtml(raw).map(OriginalPage::ofHtml).orElseGet(() -> OriginalPage.ofText(mail));
        page.place(mail.attachments());
        return withRemote ? page.complete(remote.fetch(page.remotePictures())) : page.complete(Map.of());
    }

    public byte[] raw(Access access, MessageId message) {
        if (!messages.mayRead(access, message)) {
            throw missing();
        }
        return contents.of(store.ofMessage(message).orElseThrow(Originals::missing));
    }

    private static NotFound missing() {
        return new NotFound("channels.no-such-mail");
    }
}

package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import io.otvet.settings.Instance;
import io.otvet.sites.Sites;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.RejectException;

/** What is said at the SMTP port: yes only to our own addresses, and "accepted" only when the mail is safe. */
@Component
class MailDoor implements MessageHandlerFactory {

    private static final Logger log = LoggerFactory.getLogger(MailDoor.class);

    private final Inbox inbox;
    private final Sites sites;
    private final Path spool;

    MailDoor(Inbox inbox, Sites sites, Instance instance) {
        this.inbox = inbox;
        this.sites = sites;
        this.spool = instance.data().resolve("spool");
        Spool.clear(spool);
    }

    @Override
    public MessageHandler create(MessageContext context) {
        return new Visit(context);
    }

    private final class Visit implements MessageHandler {

        private final MessageContext context;
        private final List<EmailAddress> recipients = new ArrayList<>();
        private String sender = "";

        Visit(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String from) {
            sender = from == null ? "" : from.strip();
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            EmailAddress address = EmailAddress.parse(recipient)
                    .orElseThrow(() -> new RejectException(553, "5.1.3 That is not an address"));
            if (!isOurs(address)) {
                throw new RejectException(550, "5.1.1 No such mailbox here");
            }
            recipients.add(address);
        }

        private boolean isOurs(EmailAddress address) throws RejectException {
            try {
                return sites.byAddress(PlusAddress.of(address).base()).isPresent()
                        || sites.byAddress(address).isPresent()
                        || isPostmaster(address);
            } catch (RuntimeException e) {
                throw later(e);
            }
        }

        /** RFC 5321 wants somebody to answer at this address of every domain. */
        private boolean isPostmaster(EmailAddress address) {
            String domain = address.value().substring(address.value().lastIndexOf('@'));
            return address.value().equals("postmaster" + domain)
                    && sites.all().stream()
                            .anyMatch(site -> site.address().value().endsWith(domain));
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            try (Spool content = Spool.read(data, spool, SmtpPort.LARGEST)) {
                RawId id = inbox.keep(new Arrival(peer(), sender, recipients, content));
                return "2.0.0 Kept as " + id.value();
            } catch (Spool.TooLarge e) {
                throw new RejectException(552, "5.3.4 Larger than 25 MB: send a link to the file instead");
            } catch (FileSystemException | RuntimeException e) {
                throw later(e);
            }
        }

        private RejectException later(Exception failure) {
            log.warn("mail is asked to come again: {}", failure.getMessage());
            return new RejectException(451, "4.3.0 Not now, please try again in a few minutes");
        }

        private String peer() {
            return Optional.ofNullable(context.getRemoteAddress())
                    .map(address -> address instanceof InetSocketAddress socket
                            ? socket.getAddress().getHostAddress()
                            : address.toString())
                    .orElse("");
        }

        @Override
        public void done() {
            // nothing is held between mails
        }
    }
}

package io.otvet.channels.email;

import io.otvet.mail.MailParser;
import io.otvet.mail.ParsedMail;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A relay that keeps what it gets, and refuses when it is told to. */
final class RelaySink implements AutoCloseable {

    final List<ParsedMail> mails = new CopyOnWriteArrayList<>();
    final List<String> senders = new CopyOnWriteArrayList<>();
    private final Queue<RejectException> refusals = new ConcurrentLinkedQueue<>();
    private final SMTPServer server;

    RelaySink() {
        server = SMTPServer.port(0).messageHandlerFactory(Visit::new).build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** The next mail is answered so after its final dot, the ones after it are taken. */
    void refuseOnce(int code, String text) {
        refusals.add(new RejectException(code, text));
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Visit implements MessageHandler {

        Visit(MessageContext context) {}

        @Override
        public void from(String from) {
            senders.add(from);
        }

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream data) throws IOException, RejectException {
            ParsedMail mail = new MailParser().parse(data.readAllBytes());
            RejectException refusal = refusals.poll();
            if (refusal != null) {
                throw refusal;
            }
            mails.add(mail);
            return "taken";
        }

        @Override
        public void done() {}
    }
}

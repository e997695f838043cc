package io.otvet.emulators.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** Every mail server of the world, as Otvet's relay sees it. */
final class World {

    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final Letters letters;
    private final Faults faults;
    private final Writing writing;
    private final SMTPServer server;

    private World(Letters letters, Faults faults, Writing writing) {
        this.letters = letters;
        this.faults = faults;
        this.writing = writing;
        this.server = SMTPServer.port(0)
                .bindAddress(Loopback.address())
                .hostName("world.example")
                .softwareName("Otvet mail twin")
                .messageHandlerFactory(Visit::new)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    static World open(Letters letters, Faults faults, Writing writing) {
        World world = new World(letters, faults, writing);
        world.server.start();
        return world;
    }

    int port() {
        return server.getPortAllocated();
    }

    void close() {
        server.stop();
    }

    private final class Visit implements MessageHandler {

        private final MessageContext context;
        private final List<String> recipients = new ArrayList<>();
        private String sender = "";

        Visit(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String from) {
            sender = from == null ? "" : from;
        }

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient.toLowerCase(Locale.ROOT));
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] mail = data.readAllBytes();
            Fault fault = faults.take();
            switch (fault) {
                case GREYLIST -> throw new RejectException(451, "4.7.1 Greylisted, please come again later");
                case REFUSE -> throw new RejectException(550, "5.1.1 There is no such mailbox");
                case HANG -> beSilent();
                default -> {
                    // these take it
                }
            }
            for (String recipient : recipients) {
                Letter letter = letters.add(id -> Reading.arrived(id, recipient, mail, fault));
                writing.answerByItself(fault, letter, sender, mail);
            }
            if (fault == Fault.DROP) {
                ((Session) context).getSocket().close();
            }
            return "2.0.0 Taken";
        }

        private static void beSilent() throws RejectException {
            try {
                Thread.sleep(SILENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new RejectException(451, "4.4.2 Sorry, I was asleep");
        }

        @Override
        public void done() {
            // every mail is a visit of its own
        }
    }
}

package io.otvet.channels.email;

import io.otvet.mail.MailParser;
import io.otvet.mail.ParsedMail;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.AuthenticationHandler;
import org.subethamail.smtp.AuthenticationHandlerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** A relay that takes access tokens. As providers do it: what is wrong comes as a challenge, then the refusal. */
final class TokenRelay implements AutoCloseable, AuthenticationHandlerFactory {

    final List<ParsedMail> mails = new CopyOnWriteArrayList<>();
    private final MailProviderStub provider;
    private final SMTPServer server;

    TokenRelay(MailProviderStub provider) {
        this.provider = provider;
        server = SMTPServer.port(0)
                .requireAuth(true)
                .authenticationHandlerFactory(this)
                .messageHandlerFactory(new BasicMessageHandlerFactory(
                        (_, _, _, data) -> mails.add(new MailParser().parse(data)), 1_000_000))
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public List<String> getAuthenticationMechanisms() {
        return List.of("XOAUTH2");
    }

    @Override
    public AuthenticationHandler create() {
        return new AuthenticationHandler() {
            @Override
            public Optional<String> auth(String input, MessageContext context) throws RejectException {
                if (input.isEmpty()) {
                    throw new RejectException(535, "5.7.8 token not accepted");
                }
                return isGood(input) ? Optional.empty() : Optional.of("334 eyJzIjoiNDAxIn0=");
            }

            @Override
            public Object getIdentity() {
                return "by token";
            }
        };
    }

    private boolean isGood(String command) {
        byte[] shown = Base64.getDecoder().decode(command.replaceFirst("AUTH XOAUTH2 ", ""));
        String[] parts = new String(shown, StandardCharsets.UTF_8).split("\u0001");
        String user = parts[0].replaceFirst("^user=", "");
        return provider.userOf(parts[1].replaceFirst("^auth=Bearer ", "")).equals(user);
    }

    @Override
    public void close() {
        server.stop();
    }
}

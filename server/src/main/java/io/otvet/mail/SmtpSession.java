package io.otvet.mail;

import io.otvet.egress.Reach;
import io.otvet.kernel.EmailAddress;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One mail over one connection. Every recipient has an outcome at any moment, so that a cut leaves the truth behind:
 * {@code Later} before the final dot, {@code Uncertain} after it.
 */
final class SmtpSession {

    private static final int LONGEST_CONNECT_MILLIS = 20_000;
    private static final int PATIENCE_AFTER_DOT = 5;

    private final Relay relay;
    private final Envelope envelope;
    private final Map<EmailAddress, DeliveryOutcome> outcomes;
    private final List<EmailAddress> taken = new ArrayList<>();
    private List<String> extensions = List.of();

    SmtpSession(Relay relay, Envelope envelope, Map<EmailAddress, DeliveryOutcome> outcomes) {
        this.relay = relay;
        this.envelope = envelope;
        this.outcomes = outcomes;
    }

    void send(byte[] mail) throws IOException {
        try (SmtpLine line = open()) {
            if (greeted(line) && mayTalk(line)) {
                deliver(line, mail);
                leave(line);
            }
        }
    }

    /** As far as naming the sender. */
    void knock() throws IOException {
        try (SmtpLine line = open()) {
            if (greeted(line) && mayTalk(line)) {
                SmtpLine.Reply reply = line.say("MAIL FROM:<" + sender() + ">");
                if (!reply.isGood()) {
                    later(reply);
                }
                leave(line);
            }
        }
    }

    private String sender() {
        return envelope.sender() == null ? "" : envelope.sender().value();
    }

    private SmtpLine open() throws IOException {
        int millis = (int) Math.min(Integer.MAX_VALUE / 10, relay.patience().toMillis());
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address(), relay.port()), Math.min(LONGEST_CONNECT_MILLIS, millis));
            socket.setSoTimeout(millis);
            return new SmtpLine(relay.tls() ? SmtpTls.over(socket, relay) : socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The address that was checked is the one that is called; one that may not be called refuses the whole name. */
    private InetAddress address() throws IOException {
        InetAddress[] all = InetAddress.getAllByName(relay.host());
        Reach reach = relay.reach();
        for (InetAddress address : all) {
            if (reach != null && !reach.admits(address)) {
                throw new IOException("the address " + address.getHostAddress() + " may not be called");
            }
        }
        return all[0];
    }

    private boolean greeted(SmtpLine line) throws IOException {
        SmtpLine.Reply greeting = line.hear();
        return greeting.isGood() ? hello(line) : later(greeting);
    }

    private boolean hello(SmtpLine line) throws IOException {
        SmtpLine.Reply reply = line.say("EHLO " + ownName(line.socket().getLocalAddress()));
        if (!reply.isGood()) {
            reply = line.say("HELO " + ownName(line.socket().getLocalAddress()));
        }
        extensions = reply.lines().stream()
                .map(word -> word.strip().toUpperCase(Locale.ROOT))
                .toList();
        return reply.isGood() || later(reply);
    }

    private static String ownName(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet6Address ? "[IPv6:" + text + "]" : "[" + text + "]";
    }

    private boolean mayTalk(SmtpLine line) throws IOException {
        if (!relay.tls() && extensions.contains("STARTTLS")) {
            SmtpLine.Reply reply = line.say("STARTTLS");
            if (!reply.isGood()) {
                return later(reply);
            }
            line.goOnOver(SmtpTls.over(line.socket(), relay));
            if (!hello(line)) {
                return false;
            }
            return signIn(line, true);
        }
        return signIn(line, relay.tls());
    }

    private boolean signIn(SmtpLine line, boolean isEncrypted) throws IOException {
        String user = relay.user();
        if (user == null) {
            return true;
        }
        InetAddress other = line.socket().getInetAddress();
        boolean isOpen = methods().findAny().isEmpty(); // it knows by other means whom it serves
        boolean isNear = other.isLoopbackAddress() || isOpen && other.isSiteLocalAddress();
        if (!isEncrypted && !isNear) {
            throw new IOException("the relay offers no encryption, so the password is not sent");
        }
        if (isOpen) {
            return true;
        }
        String password = relay.password() == null ? "" : relay.password();
        if (relay.token()) {
            SmtpLine.Reply reply = byToken(line, user, password);
            return reply.isGood() || later(reply);
        }
        boolean isLoginOnly = methods().anyMatch("LOGIN"::equals) && methods().noneMatch("PLAIN"::equals);
        SmtpLine.Reply reply = isLoginOnly
                ? login(line, user, password)
                : line.say("AUTH PLAIN " + base64("\0" + user + "\0" + password));
        return reply.isGood() || later(reply);
    }

    private Stream<String> methods() {
        return extensions.stream()
                .filter(word -> word.startsWith("AUTH"))
                .flatMap(word -> Stream.of(word.split("[ =]")));
    }

    /** What is wrong with the token is told as a challenge, which wants an empty answer. */
    private static SmtpLine.Reply byToken(SmtpLine line, String user, String token) throws IOException {
        SmtpLine.Reply reply =
                line.say("AUTH XOAUTH2 " + base64("user=" + user + "\u0001auth=Bearer " + token + "\u0001\u0001"));
        return reply.code() == 334 ? line.say("") : reply;
    }

    private static SmtpLine.Reply login(SmtpLine line, String user, String password) throws IOException {
        SmtpLine.Reply reply = line.say("AUTH LOGIN");
        if (reply.code() == 334) {
            reply = line.say(base64(user));
        }
        return reply.code() == 334 ? line.say(base64(password)) : reply;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void deliver(SmtpLine line, byte[] mail) throws IOException {
        String sender = sender();
        boolean isWide = Stream.concat(
                        Stream.of(sender), envelope.recipients().stream().map(EmailAddress::value))
                .anyMatch(address -> address.chars().anyMatch(letter -> letter > 0x7e));
        String options = (isWide && extensions.contains("SMTPUTF8") ? " SMTPUTF8" : "")
                + (extensions.contains("8BITMIME") ? " BODY=8BITMIME" : "")
                + (extensions.stream().anyMatch(word -> word.startsWith("SIZE")) ? " SIZE=" + mail.length : "");
        SmtpLine.Reply reply = line.say("MAIL FROM:<" + sender + ">" + options);
        if (!reply.isGood()) {
            all(envelope.recipients(), outcome(reply));
            return;
        }
        for (EmailAddress recipient : envelope.recipients()) {
            name(line, recipient);
        }
        if (!taken.isEmpty()) {
            data(line, mail);
        }
    }

    private void name(SmtpLine line, EmailAddress recipient) throws IOException {
        SmtpLine.Reply reply = line.say("RCPT TO:<" + recipient.value() + ">");
        if (reply.isGood()) {
            taken.add(recipient);
        } else {
            boolean isFull = reply.code() == 552; // RFC 5321 §4.5.3.1.10: an old word for "too many recipients"
            outcomes.put(recipient, isFull ? new DeliveryOutcome.Later(552, reply.text()) : outcome(reply));
        }
    }

    private void data(SmtpLine line, byte[] mail) throws IOException {
        SmtpLine.Reply ready = line.say("DATA");
        if (ready.code() != 354) {
            all(taken, outcome(ready));
            return;
        }
        line.data(mail);
        line.socket().setSoTimeout(line.socket().getSoTimeout() * PATIENCE_AFTER_DOT);
        all(taken, new DeliveryOutcome.Uncertain("the connection was lost after the mail was handed over"));
        all(taken, outcome(line.say(".")));
    }

    private static DeliveryOutcome outcome(SmtpLine.Reply reply) {
        if (reply.code() >= 200 && reply.code() < 300) {
            return new DeliveryOutcome.Accepted(reply.text());
        }
        boolean isForGood = reply.code() >= 500 && reply.code() < 600;
        return isForGood
                ? new DeliveryOutcome.Refused(reply.code(), reply.text())
                : new DeliveryOutcome.Later(reply.code(), reply.text());
    }

    /** The relay does not talk to us: nobody's address is at fault, so nothing is refused for good. */
    private boolean later(SmtpLine.Reply reply) {
        all(envelope.recipients(), new DeliveryOutcome.Later(reply.code(), reply.text()));
        return false;
    }

    private void all(List<EmailAddress> recipients, DeliveryOutcome outcome) {
        recipients.forEach(recipient -> outcomes.put(recipient, outcome));
    }

    /** The outcome is known: how the other side takes leave changes nothing. */
    private static void leave(SmtpLine line) {
        try {
            line.socket().setSoTimeout(2_000);
            line.say("QUIT");
        } catch (IOException _) {
            // it hung up first
        }
    }
}

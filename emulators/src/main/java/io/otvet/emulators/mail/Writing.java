package io.otvet.emulators.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Writes mails as common mail programs do, and brings them to Otvet's port. */
final class Writing {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);
    private static final int A_LITTLE_LATER = 2;

    private final Letters letters;
    private final int port;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("answers").factory());

    Writing(Letters letters, int port) {
        this.letters = letters;
        this.port = port;
    }

    /** Keeps what was sent with what the port said of it. */
    Letter send(Draft draft) throws MessagingException, IOException {
        MimeMessage mail = write(draft);
        return bring(draft.away() ? "" : draft.from(), draft.to(), mail, draft.from());
    }

    /** What the world does by itself with a mail that it took. */
    void answerByItself(Fault fault, Letter letter, String sender, byte[] mail) {
        if (fault == Fault.BOUNCE && !sender.isBlank()) {
            later.schedule(() -> bounce(letter, sender, mail), A_LITTLE_LATER, TimeUnit.SECONDS);
        }
        if (fault == Fault.AWAY) {
            String text = "Меня нет на месте, отвечу, когда вернусь. / I am away and will answer when I am back.";
            Draft draft = new Draft(
                    letter.box(),
                    Letters.nameOf(letter.box()),
                    "",
                    "Re: " + letter.subject(),
                    text,
                    letter.id(),
                    true,
                    List.of());
            later.schedule(() -> send(draft), A_LITTLE_LATER, TimeUnit.SECONDS);
        }
    }

    private Letter bounce(Letter letter, String sender, byte[] returned) throws MessagingException, IOException {
        MimeMessage mail = blank("mailer-daemon@world.example", "Mail Delivery System", sender);
        mail.setSubject("Undelivered Mail Returned to Sender", "UTF-8");
        MimeMultipart report = new MimeMultipart("report; report-type=delivery-status");
        report.addBodyPart(
                part("text/plain; charset=utf-8", "Your mail to " + letter.box() + " could not be delivered."));
        report.addBodyPart(part("message/delivery-status", """
                Reporting-MTA: dns; world.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 There is no such mailbox
                """.formatted(letter.box())));
        report.addBodyPart(part("message/rfc822", new String(returned, StandardCharsets.UTF_8)));
        mail.setContent(report);
        return bring("", sender, mail, letter.box());
    }

    private MimeMessage write(Draft draft) throws MessagingException, IOException {
        Optional<Letter> answered = letters.find(draft.answers());
        String to = draft.to().isBlank() ? answered.map(Letter::replyTo).orElse("") : draft.to();
        MimeMessage mail = blank(draft.from(), draft.name(), to);
        mail.setSubject(draft.subject(), "UTF-8");
        if (answered.isPresent()) {
            List<String> references = new ArrayList<>(answered.get().references());
            references.add(answered.get().messageId());
            mail.setHeader("In-Reply-To", answered.get().messageId());
            mail.setHeader("References", String.join("\r\n ", references));
        }
        if (draft.away()) {
            mail.setHeader("Auto-Submitted", "auto-replied");
        }
        String text = draft.text()
                + answered.filter(_ -> !draft.away()).map(Writing::quoted).orElse("");
        if (draft.files().isEmpty()) {
            mail.setText(text, "UTF-8");
        } else {
            MimeMultipart mixed = new MimeMultipart("mixed");
            mixed.addBodyPart(part("text/plain; charset=utf-8", text));
            for (Draft.Upload file : draft.files()) {
                mixed.addBodyPart(attached(file));
            }
            mail.setContent(mixed);
        }
        return mail;
    }

    /** As Gmail writes it. */
    private static String quoted(Letter letter) {
        boolean russian = letter.text().codePoints().anyMatch(letterOf -> letterOf >= 0x400 && letterOf < 0x500);
        Locale locale = Locale.of(russian ? "ru" : "en");
        String when = WHEN.withLocale(locale).withZone(ZoneId.systemDefault()).format(letter.at());
        String head = russian ? when + ", " + letter.from() + ":" : "On " + when + " " + letter.from() + " wrote:";
        String lines = letter.text().lines().map(line -> "> " + line).reduce("", (all, line) -> all + line + "\n");
        return "\n\n" + head + "\n\n" + lines;
    }

    private static MimeMessage blank(String from, String name, String to) throws MessagingException, IOException {
        String id = "<" + UUID.randomUUID() + "@" + from.substring(from.lastIndexOf('@') + 1) + ">";
        MimeMessage mail = new MimeMessage(Reading.PLAIN) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mail.setFrom(new InternetAddress(from, name, "UTF-8"));
        mail.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
        mail.setSentDate(Date.from(Instant.now()));
        return mail;
    }

    private static MimeBodyPart part(String type, String text) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }

    private static MimeBodyPart attached(Draft.Upload file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
        part.setFileName(file.name());
        return part;
    }

    private Letter bring(String sender, String to, MimeMessage mail, String box)
            throws MessagingException, IOException {
        mail.saveChanges();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        String said = hand(sender, mail);
        return letters.add(id -> Reading.of(id, box, false, raw.toByteArray(), said));
    }

    private String hand(String sender, MimeMessage mail) {
        Properties way = new Properties();
        way.put("mail.smtp.host", "127.0.0.1");
        way.put("mail.smtp.port", "" + port);
        way.put("mail.smtp.from", sender.isEmpty() ? "<>" : sender);
        way.put("mail.smtp.timeout", "30000");
        way.put("mail.smtp.connectiontimeout", "5000");
        try (SMTPTransport transport = (SMTPTransport) Session.getInstance(way).getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(mail, mail.getAllRecipients());
            return transport.getLastServerResponse().strip();
        } catch (MessagingException e) {
            return String.valueOf(e.getMessage()).strip();
        }
    }
}

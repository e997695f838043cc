package io.otvet.channels.email;

import io.otvet.settings.Instance;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The built-in SMTP port, open while the application runs. A port in use is told of and tried again; the desk works
 * on.
 */
@Component
class SmtpPort implements SmartLifecycle {

    static final int LARGEST = 25 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(SmtpPort.class);
    private static final int MOST_RECIPIENTS = 100;
    private static final int MOST_CONNECTIONS = 200;
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final Instance instance;
    private final MailDoor door;
    private final SmtpCertificate certificate;
    private @Nullable SMTPServer server;
    private @Nullable ScheduledExecutorService retries;
    private boolean running;

    SmtpPort(Instance instance, MailDoor door, SmtpCertificate certificate) {
        this.instance = instance;
        this.door = door;
        this.certificate = certificate;
    }

    @Override
    public synchronized void start() {
        running = true;
        if (instance.smtpPort() > 0) {
            open();
        }
    }

    private synchronized void open() {
        if (!running) {
            return;
        }
        try {
            SMTPServer opened = server(instance.smtpPort(), hostName(instance), door, certificate);
            opened.start();
            server = opened;
            log.info("SMTP is open on port {}", opened.getPortAllocated());
        } catch (RuntimeException e) {
            log.error(
                    "SMTP port {} cannot be opened ({}): mail does not come in by it. Free the port or set "
                            + "OTVET_SMTP_PORT; it is tried again every {} s.",
                    instance.smtpPort(),
                    cause(e),
                    AGAIN.toSeconds());
            retryLater();
        }
    }

    /** STARTTLS is offered, never asked for: mail that comes unencrypted is mail. */
    static SMTPServer server(int port, String hostName, MailDoor door, SmtpCertificate certificate) {
        return SMTPServer.port(port)
                .hostName(hostName)
                .softwareName("Otvet")
                .messageHandlerFactory(door)
                .insertReceivedHeaders(false)
                .enableTLS(certificate.current() != null)
                .startTlsSocketFactory(plain -> secure(plain, certificate))
                .maxMessageSize(LARGEST)
                .maxRecipients(MOST_RECIPIENTS)
                .maxConnections(MOST_CONNECTIONS)
                .connectionTimeout(5, TimeUnit.MINUTES)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    static SSLSocket secure(Socket plain, SmtpCertificate certificate) throws IOException {
        SSLContext context = certificate.current();
        if (context == null) {
            throw new IOException("no certificate to encrypt by");
        }
        SSLSocket secured = (SSLSocket) context.getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    private void retryLater() {
        if (retries == null) {
            retries = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("smtp-port").factory());
        }
        retries.schedule(this::open, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (retries != null) {
            retries.shutdownNow();
        }
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    static String hostName(Instance instance) {
        String host = instance.baseUrl().getHost();
        return host == null ? "localhost" : host;
    }

    private static String cause(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage());
    }
}

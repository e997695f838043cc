package io.otvet.channels.email;

import io.otvet.settings.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.stereotype.Component;

/**
 * By what our SMTP port encrypts: the certificate that is set ({@code OTVET_SMTP_CERTIFICATE} and
 * {@code OTVET_SMTP_KEY}, PEM files, read again when they change), else one of our own making. Mail servers encrypt
 * without asking who signed it.
 */
@Component
class SmtpCertificate {

    private static final Logger log = LoggerFactory.getLogger(SmtpCertificate.class);
    private static final String OWN = "smtp-certificate.p12";
    private static final char[] PASSWORD = "otvet-smtp".toCharArray();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Instance instance;
    private final String certificate;
    private final String key;
    private @Nullable SSLContext known;
    private long changed;

    SmtpCertificate(
            Instance instance,
            @Value("${otvet.smtp-certificate:}") String certificate,
            @Value("${otvet.smtp-key:}") String key) {
        this.instance = instance;
        this.certificate = certificate;
        this.key = key;
    }

    /** As it stands now; null when there is none that works, which is told in the log. What worked last is kept. */
    synchronized @Nullable SSLContext current() {
        try {
            long now = isSet() ? latest() : 0;
            if (known == null || now != changed) {
                changed = now;
                known = context(isSet() ? given() : own());
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            log.error(
                    "The certificate of the SMTP port cannot be read ({}): {}. Look at OTVET_SMTP_CERTIFICATE and "
                            + "OTVET_SMTP_KEY.",
                    e.getMessage(),
                    known == null ? "mail comes in unencrypted" : "the one before is kept");
        }
        return known;
    }

    private boolean isSet() {
        return !certificate.isBlank() && !key.isBlank();
    }

    private long latest() throws IOException {
        long one = Files.getLastModifiedTime(Path.of(certificate)).toMillis();
        return 31 * one + Files.getLastModifiedTime(Path.of(key)).toMillis();
    }

    private KeyStore given() {
        PemSslStoreDetails files = PemSslStoreDetails.forCertificate(
                        Path.of(certificate).toUri().toString())
                .withPrivateKey(Path.of(key).toUri().toString())
                .withPassword(String.valueOf(PASSWORD));
        return Objects.requireNonNull(new PemSslStoreBundle(files, null).getKeyStore());
    }

    private KeyStore own() throws IOException, GeneralSecurityException {
        Path store = instance.data().resolve(OWN);
        if (!Files.exists(store)) {
            make(store);
        }
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(store)) {
            loaded.load(content, PASSWORD);
        }
        return loaded;
    }

    /** Made beside and moved there, so that nobody reads half of it. */
    private void make(Path store) throws IOException {
        Path fresh = store.resolveSibling(OWN + ".new");
        Files.deleteIfExists(fresh);
        String host = SmtpPort.hostName(instance);
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "smtp",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "3650",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-keystore",
                        fresh.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        String.valueOf(PASSWORD)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await(keytool);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.move(fresh, store);
    }

    private static void await(Process keytool) throws IOException {
        try {
            if (!keytool.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                keytool.destroyForcibly();
                throw new IOException("keytool made no certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while a certificate was made", e);
        }
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}

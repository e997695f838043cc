package io.otvet.mail.postbox;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Believes what this Java believes, or the one certificate that an administrator vouched for; else it says why not. */
final class PostboxTrust extends X509ExtendedTrustManager {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final PostboxVisit visit;
    private final X509ExtendedTrustManager usual;

    PostboxTrust(PostboxVisit visit) throws GeneralSecurityException {
        this.visit = visit;
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        this.usual = List.of(factory.getTrustManagers()).stream()
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        String vouched = visit.account().fingerprint();
        if (vouched != null) {
            if (!vouched.equals(fingerprint(chain[0]))) {
                throw no(Trouble.CERTIFICATE_CHANGED, chain[0], null);
            }
            return;
        }
        try {
            chain[0].checkValidity();
            usual.checkServerTrusted(chain, authType);
        } catch (CertificateExpiredException e) {
            throw no(Trouble.CERTIFICATE_EXPIRED, chain[0], e);
        } catch (CertificateNotYetValidException e) {
            throw no(Trouble.CERTIFICATE_TOO_NEW, chain[0], e);
        } catch (CertificateException e) {
            throw no(Trouble.CERTIFICATE_UNKNOWN, chain[0], e);
        }
        checkName(chain, authType, socket);
    }

    private void checkName(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        try {
            usual.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            throw no(Trouble.CERTIFICATE_OTHER_NAME, chain[0], e);
        }
    }

    private CertificateException no(Trouble trouble, X509Certificate certificate, @Nullable Throwable cause)
            throws CertificateException {
        Map<String, String> facts = Map.of(
                "names", names(certificate),
                "issuer", certificate.getIssuerX500Principal().getName(),
                "from", certificate.getNotBefore().toInstant().toString(),
                "until", certificate.getNotAfter().toInstant().toString(),
                "fingerprint", fingerprint(certificate));
        return new CertificateException(trouble.code(), visit.fail(trouble, facts, cause));
    }

    private static String names(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> all =
                Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.<List<?>>of());
        String names = all.stream()
                .filter(name ->
                        name.getFirst().equals(DNS_NAME) || name.getFirst().equals(IP_ADDRESS))
                .map(name -> String.valueOf(name.get(1)))
                .limit(5)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? certificate.getSubjectX500Principal().getName().replaceFirst(".*CN=([^,]+).*", "$1")
                : names;
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("sockets only");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        throw new UnsupportedOperationException("sockets only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
        throw new UnsupportedOperationException("we are the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("we are the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        throw new UnsupportedOperationException("we are the client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return usual.getAcceptedIssuers();
    }
}

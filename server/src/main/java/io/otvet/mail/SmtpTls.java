package io.otvet.mail;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Encryption of a connection to a relay. Where a password is sent or encryption was asked for, the relay must prove its
 * name; otherwise any certificate is better than none. A relay on this machine need not prove anything.
 */
final class SmtpTls {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private SmtpTls() {}

    static Socket over(Socket plain, Relay relay) throws IOException {
        boolean mustProve =
                (relay.tls() || relay.user() != null) && !plain.getInetAddress().isLoopbackAddress();
        try {
            SSLContext context = mustProve ? SSLContext.getDefault() : trusting();
            SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, relay.host(), relay.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setProtocols(PROTOCOLS);
            if (mustProve) {
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
            }
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IOException("no encryption on this Java", e);
        }
    }

    private static SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        return context;
    }

    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            throw new IllegalStateException("we are the client");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // encryption without proof still keeps listeners out
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

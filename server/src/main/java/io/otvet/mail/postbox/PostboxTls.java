package io.otvet.mail.postbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** Encryption over a connection that stands; the server always proves who it is, or is vouched for. */
final class PostboxTls extends SSLSocketFactory {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final PostboxVisit visit;

    PostboxTls(PostboxVisit visit) {
        this.visit = visit;
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        try {
            PostboxTrust trust = new PostboxTrust(visit);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, autoClose);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setProtocols(PROTOCOLS);
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            visit.encryptedBy(socket.getSession().getProtocol());
            visit.reached(Trouble.Step.ENCRYPTED);
            return socket;
        } catch (SSLException e) {
            PostboxFailure known = visit.failure();
            throw known == null ? failure(e) : known;
        } catch (GeneralSecurityException e) {
            throw new IOException("no encryption on this Java", e);
        }
    }

    private PostboxFailure failure(SSLException e) {
        String said = String.valueOf(e.getMessage());
        boolean plain = said.contains("Unsupported or unrecognized SSL message") || said.contains("plaintext");
        Trouble trouble = plain ? Trouble.NO_TLS_HERE : Trouble.ENCRYPTION_FAILED;
        return visit.fail(trouble, plain ? Map.of() : Map.of("said", said), e);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return new String[0];
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return new String[0];
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("only over a connection that stands");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) {
        return createSocket(address.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress from, int fromPort) {
        return createSocket(address, port);
    }
}

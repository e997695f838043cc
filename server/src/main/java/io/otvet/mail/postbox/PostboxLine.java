package io.otvet.mail.postbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** A connection signed in, which can be cut from another thread at any moment. */
final class PostboxLine extends SocketFactory implements AutoCloseable {

    private static final int LARGEST_PIECE = 512 * 1024;

    private final PostboxVisit visit;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private @Nullable Store store;

    PostboxLine(PostboxVisit visit) {
        this.visit = visit;
    }

    Store open() {
        PostboxAccount account = visit.account();
        try {
            Store opened = Session.getInstance(properties(account)).getStore(name(account));
            store = opened;
            opened.connect(account.host(), account.port(), account.user(), account.password());
            visit.reached(Trouble.Step.SIGNED_IN);
            return opened;
        } catch (MessagingException e) {
            close();
            throw Troubles.of(e, visit);
        }
    }

    private static String name(PostboxAccount account) {
        return account.protocol() == PostboxAccount.Protocol.IMAP ? "imap" : "pop3";
    }

    /** Encryption from the first byte is the socket's own affair, see {@link PostboxSocket}. */
    private Properties properties(PostboxAccount account) {
        String prefix = "mail." + name(account) + ".";
        boolean startTls = account.security() == PostboxAccount.Security.STARTTLS;
        Properties all = new Properties();
        all.put(prefix + "socketFactory", this);
        all.put(prefix + "ssl.socketFactory", new PostboxTls(visit));
        all.put(prefix + "socketFactory.fallback", "false");
        all.put(prefix + "ssl.checkserveridentity", "false");
        all.put(prefix + "starttls.enable", String.valueOf(startTls));
        all.put(prefix + "starttls.required", String.valueOf(startTls));
        all.put(prefix + "connectiontimeout", String.valueOf(account.patience().toMillis()));
        all.put(prefix + "timeout", String.valueOf(account.patience().toMillis()));
        all.put(prefix + "connectionpoolsize", "1");
        all.put(prefix + "fetchsize", String.valueOf(LARGEST_PIECE));
        all.put(prefix + "peek", "true");
        all.put(prefix + "keepmessagecontent", "false");
        all.put(prefix + "rsetbeforequit", "false");
        if (account.token()) {
            all.put(prefix + "auth.mechanisms", "XOAUTH2");
            all.put(prefix + "auth.xoauth2.two.line.authentication.format", "true");
        }
        return all;
    }

    @Override
    public Socket createSocket() {
        PostboxSocket made = new PostboxSocket(visit);
        sockets.add(made);
        return made;
    }

    /** Whoever reads from it hears the end at once. */
    void cut() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException _) {
                // it is gone
            }
        }
    }

    @Override
    public void close() {
        try {
            if (store != null && store.isConnected()) {
                store.close();
            }
        } catch (MessagingException _) {
            // it is gone
        } finally {
            cut();
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("unconnected only");
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

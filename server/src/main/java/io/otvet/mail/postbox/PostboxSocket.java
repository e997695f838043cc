package io.otvet.mail.postbox;

import io.otvet.egress.Reach;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The way to a mail server: the address that was checked is the one that is called, encryption begins where it should,
 * and nothing is said before the other side has greeted as a mail server does.
 */
final class PostboxSocket extends Socket {

    private static final int LONGEST_GREETING = 1000;

    private final PostboxVisit visit;
    private Socket line = new Socket();
    private InputStream heard = InputStream.nullInputStream();

    PostboxSocket(PostboxVisit visit) {
        this.visit = visit;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        PostboxAccount account = visit.account();
        InetAddress address = address(account);
        try {
            line.connect(new InetSocketAddress(address, account.port()), timeout);
        } catch (SocketTimeoutException e) {
            throw visit.fail(Trouble.TIMED_OUT, Map.of(), e);
        } catch (NoRouteToHostException e) {
            throw visit.fail(Trouble.UNREACHABLE, Map.of(), e);
        } catch (ConnectException e) {
            boolean late = String.valueOf(e.getMessage()).contains("timed out");
            throw visit.fail(late ? Trouble.TIMED_OUT : Trouble.PORT_REFUSED, Map.of(), e);
        } catch (IOException e) {
            throw visit.fail(Trouble.UNREACHABLE, Map.of("said", String.valueOf(e.getMessage())), e);
        }
        visit.reached(Trouble.Step.FOUND);
        line.setSoTimeout(timeout);
        line.setKeepAlive(true);
        if (account.security() == PostboxAccount.Security.TLS) {
            line = new PostboxTls(visit).createSocket(line, account.host(), account.port(), true);
        }
        hearGreeting(account);
    }

    /** One address that may not be called refuses the whole name. */
    private InetAddress address(PostboxAccount account) {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(account.host());
        } catch (UnknownHostException e) {
            throw visit.fail(Trouble.HOST_UNKNOWN, Map.of(), e);
        }
        for (InetAddress address : all) {
            if (!account.reach().admits(address)) {
                boolean house = Reach.isOfTheHouse(address);
                Trouble trouble = house ? Trouble.PRIVATE_ADDRESS : Trouble.FORBIDDEN_ADDRESS;
                throw visit.fail(trouble, Map.of("address", address.getHostAddress()), null);
            }
        }
        return all[0];
    }

    private void hearGreeting(PostboxAccount account) throws IOException {
        byte[] first;
        try {
            first = firstLine();
        } catch (SocketTimeoutException e) {
            throw visit.fail(Trouble.SILENT, Map.of(), e);
        } catch (SocketException e) {
            throw visit.fail(Trouble.NOT_A_MAIL_SERVER, Map.of("said", ""), e);
        }
        String said = new String(first, StandardCharsets.ISO_8859_1).strip();
        if (!greets(account.protocol(), said)) {
            throw visit.fail(Trouble.NOT_A_MAIL_SERVER, Map.of("said", said.replaceAll("[^ -~]", "?")), null);
        }
        heard = new SequenceInputStream(new ByteArrayInputStream(first), line.getInputStream());
        if (account.security() == PostboxAccount.Security.NONE) {
            visit.reached(Trouble.Step.ENCRYPTED);
        }
    }

    private byte[] firstLine() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        InputStream in = line.getInputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            first.write(octet);
            if (octet == '\n' || first.size() >= LONGEST_GREETING) {
                break;
            }
        }
        return first.toByteArray();
    }

    private static boolean greets(PostboxAccount.Protocol protocol, String said) {
        return switch (protocol) {
            case IMAP -> said.startsWith("* OK") || said.startsWith("* PREAUTH") || said.startsWith("* BYE");
            case POP3 -> said.startsWith("+OK") || said.startsWith("-ERR");
        };
    }

    @Override
    public InputStream getInputStream() {
        return heard;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return line.getOutputStream();
    }

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        line.setSoTimeout(timeout);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return line.getSoTimeout();
    }

    @Override
    public InetAddress getInetAddress() {
        return line.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return line.getLocalAddress();
    }

    @Override
    public int getPort() {
        return line.getPort();
    }

    @Override
    public boolean isConnected() {
        return line.isConnected();
    }

    @Override
    public boolean isClosed() {
        return line.isClosed();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}

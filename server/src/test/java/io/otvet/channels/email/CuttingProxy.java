package io.otvet.channels.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * A line that breaks: each connection after so many bytes from the server, until there are no more cuts to make; and as
 * slow as it is told to be.
 */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Queue<Integer> cuts;
    private volatile int millisAPiece;

    CuttingProxy(int target, Collection<Integer> cuts) throws IOException {
        this.target = target;
        this.cuts = new ConcurrentLinkedQueue<>(cuts);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    /** From now on each half kilobyte takes so long. */
    void slowDown(int millisAPiece) {
        this.millisAPiece = millisAPiece;
    }

    int port() {
        return door.getLocalPort();
    }

    boolean isWhole() {
        return cuts.isEmpty();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                Integer cut = cuts.poll();
                Thread.ofVirtual().start(() -> pump(client, server, Integer.MAX_VALUE));
                Thread.ofVirtual().start(() -> pump(server, client, cut == null ? Integer.MAX_VALUE : cut));
            } catch (IOException _) {
                // the door was closed, or the server is not there: whoever came is cut off
            }
        }
    }

    private void pump(Socket from, Socket to, int most) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[512];
            int left = most;
            int read = in.read(some, 0, Math.min(some.length, left));
            while (read > 0) {
                out.write(some, 0, read);
                out.flush();
                TimeUnit.MILLISECONDS.sleep(millisAPiece);
                left -= read;
                read = left == 0 ? -1 : in.read(some, 0, Math.min(some.length, left));
            }
        } catch (IOException | InterruptedException _) {
            // one side hung up: so does the other
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

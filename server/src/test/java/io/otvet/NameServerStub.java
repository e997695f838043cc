package io.otvet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** A name server of this machine for all tests, which answers with the TXT records that it was given. */
public final class NameServerStub {

    public static final NameServerStub HERE = new NameServerStub();

    private static final int PIECE = 255;

    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final DatagramSocket socket;

    private NameServerStub() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** No texts: there is no such name. */
    public void publish(String name, String... all) {
        texts.put(name, List.of(all));
    }

    /** Questions for the name fail from now on. */
    public void fail(String name) {
        texts.put(name, List.of("SERVFAIL"));
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(buffer, packet.getLength())));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException _) {
                // The next question.
            }
        }
    }

    private byte[] answer(Message question) {
        Record asked = question.getQuestion();
        Name name = asked.getName();
        List<String> found = texts.getOrDefault(name.toString(true).toLowerCase(Locale.ROOT), List.of());
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(asked, Section.QUESTION);
        if (found.equals(List.of("SERVFAIL"))) {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
        } else if (found.isEmpty()) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        if (answer.getRcode() == Rcode.NOERROR) {
            found.forEach(text -> answer.addRecord(new TXTRecord(name, DClass.IN, 60, pieces(text)), Section.ANSWER));
        }
        return answer.toWire(4096);
    }

    private static List<String> pieces(String text) {
        return IntStream.rangeClosed(0, (text.length() - 1) / PIECE)
                .mapToObj(at -> text.substring(at * PIECE, Math.min(text.length(), (at + 1) * PIECE)))
                .toList();
    }
}

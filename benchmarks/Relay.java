import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A relay that takes every mail and forgets it, so that replies leave while others are measured. */
public final class Relay {

    public static void main(String[] arguments) throws IOException {
        try (ServerSocket door = new ServerSocket(Integer.parseInt(arguments[0]), 50, java.net.InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket caller = door.accept();
                Thread.startVirtualThread(() -> serve(caller));
            }
        }
    }

    private static void serve(Socket caller) {
        try (caller) {
            BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            say(caller, "220 relay");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                switch (word) {
                    case "EHLO" -> say(caller, "250-relay\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 50000000");
                    case "DATA" -> {
                        say(caller, "354 go");
                        while (!".".equals(in.readLine())) {}
                        say(caller, "250 taken");
                    }
                    default -> say(caller, "250 yes");
                }
            }
        } catch (IOException gone) {
            // the caller hung up
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}

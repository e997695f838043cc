package io.otvet.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A relay that answers each command by the longest beginning it knows, and hangs up where it is told to. */
final class ScriptedRelay implements AutoCloseable {

    static final String HANG_UP = "";

    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> heard = new ArrayList<>();

    ScriptedRelay() throws IOException {
        answers.put("greeting", "220 relay.example");
        answers.put("EHLO", "250-relay.example\r\n250 AUTH PLAIN");
        answers.put("DATA", "354 go on");
        answers.put(".", "250 2.0.0 queued");
        answers.put("", "250 fine");
        Thread.ofVirtual().start(this::serve);
    }

    ScriptedRelay answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    Relay relay() {
        return Relay.of(URI.create("smtp://127.0.0.1:" + door.getLocalPort()));
    }

    List<String> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                talk(socket);
            } catch (IOException _) {
                // the next one
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = socket.getOutputStream();
        String answer = answers.getOrDefault("greeting", "");
        boolean inData = false;
        while (!answer.equals(HANG_UP)) {
            if (!answer.equals("silence")) {
                out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            String line = in.readLine();
            if (line == null) {
                return;
            }
            synchronized (heard) {
                heard.add(line);
            }
            inData = (inData || answer.startsWith("354") || answer.equals("silence")) && !line.equals(".");
            answer = inData ? "silence" : answer(line);
        }
    }

    private String answer(String line) {
        return answers.keySet().stream()
                .filter(command -> !command.equals("greeting") && line.startsWith(command))
                .max((one, other) -> one.length() - other.length())
                .map(answers::get)
                .orElse("500 what");
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

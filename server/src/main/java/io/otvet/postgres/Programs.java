package io.otvet.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs as the right user; what they say goes to one log file. The folder is handed to them as an
 * open descriptor, because the way to it may be closed to that user.
 */
record Programs(Binaries binaries, ServerUser user, Path home) {

    private static final long LARGE_LOG = 10_000_000;
    private static final String DESCRIPTOR = "/proc/self/fd/9";

    /** A root may keep its data where nobody else can go, but programs must lie on an open way. */
    static Programs in(Path home) {
        ServerUser user = ServerUser.choose();
        Path place = user.reaches(home) ? home : Path.of("/var/lib/otvet");
        return new Programs(Binaries.in(place), user, home);
    }

    /** How the server names a file in our folder. */
    String seen(Path inside) {
        return user.reaches(home) ? inside.toString() : DESCRIPTOR + "/" + home.relativize(inside);
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    Process start(String program, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(binaries.program(program)));
        line.addAll(arguments);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "exec 9<\"$0\"; exec \"$@\"", home.toString()));
        command.addAll(user.command(line));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("OTVET"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new PostgresFailed("PostgreSQL's " + program + " cannot be started: " + e.getMessage(), e);
        }
    }

    void run(String program, List<String> arguments, int seconds) {
        Process process = start(program, arguments);
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(program + " did not end within " + seconds + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(program + " was interrupted");
        }
        if (process.exitValue() != 0) {
            throw failed(program + " ended with code " + process.exitValue());
        }
    }

    PostgresFailed failed(String what) {
        return new PostgresFailed("PostgreSQL: " + what + ". Its last words, from " + log() + ":\n" + lastWords());
    }

    void keepLogSmall() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LARGE_LOG) {
            Files.move(log(), home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}

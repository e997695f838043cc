package io.otvet.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.mail.MailParser;
import io.otvet.mail.ParsedMail;
import io.otvet.mail.UnreadableMail;
import io.otvet.screening.Practice;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S-25: one mail costs at most five seconds and 256 MB, whatever is in it, the filter's look at it included. */
class HostileMailTest {

    private static final Duration MOST_TIME = Duration.ofSeconds(5);
    private static final long MOST_MEMORY = 256L * 1024 * 1024;
    private static final String TEXT = "Content-Type: text/plain; charset=utf-8\n\n";
    private static final String HTML = "Content-Type: text/html; charset=utf-8\n\n";

    private final MailParser parser = new MailParser();

    static Stream<Arguments> mails() {
        return Stream.of(
                mail("10,000 nested parts", nested(10_000)),
                mail("100,000 headers", lines(100_000, i -> "X-H" + i + ": v") + TEXT + "Hello"),
                mail(
                        "300,000 parameters",
                        "Content-Type: text/plain" + lines(300_000, i -> "; p*" + i + "*=a%20b") + "\n\nHello"),
                mail("50,000 links", HTML + lines(50_000, i -> "<a href=\"http://l" + i + ".example/\">x</a>")),
                mail("a line of 5 MB", TEXT + "a ".repeat(2_500_000)),
                mail("a word of 5 MB", TEXT + "a".repeat(5_000_000)),
                mail("100,000 quote marks", TEXT + ">".repeat(100_000) + " x\n" + "> > ".repeat(100_000)),
                mail("100,000 open elements", HTML + "<div><b><i>".repeat(100_000) + "x"),
                mail("100,000 attributes", HTML + "<p " + lines(100_000, i -> "a" + i + "=\"x\"") + ">x</p>"),
                mail("a comment that never ends", HTML + "<!-- " + "-".repeat(3_000_000)),
                mail("entities", HTML + "&lt;".repeat(1_000_000)),
                mail("200,000 addresses", "To: " + lines(200_000, i -> "a" + i + "@x.example,") + "\n" + TEXT + "x"),
                mail("encoded words", "Subject: " + "=?utf-8?q?=D0=9F?= ".repeat(100_000) + "\n" + TEXT + "x"),
                mail("brackets", "From: " + "(".repeat(200_000) + "\n" + TEXT + "x"),
                mail("references", "References: " + lines(200_000, i -> "<r" + i + "@x>") + "\n" + TEXT + "x"),
                mail("answers to answers", TEXT + "On Mon, X <x@x.example> wrote:\n> ".repeat(50_000)),
                mail("letters on letters", TEXT + "Z̸̢̛".repeat(500_000)),
                mail("mixed alphabets", TEXT + "пpивeт ".repeat(300_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void costsLittle(String name, byte[] raw) {
        com.sun.management.ThreadMXBean thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        System.gc();
        long usedBefore = used();
        long cpuBefore = thread.getCurrentThreadCpuTime();

        String read = read(raw);

        Duration took = Duration.ofNanos(thread.getCurrentThreadCpuTime() - cpuBefore);
        System.gc();
        assertThat(read).isNotNull();
        assertThat(took).as(name).isLessThan(MOST_TIME);
        assertThat(used() - usedBefore).as(name).isLessThan(MOST_MEMORY);
    }

    private String read(byte[] raw) {
        try {
            ParsedMail mail = parser.parse(raw);
            new Practice().teach(MailSpecimen.of(mail), true);
            return mail.text();
        } catch (UnreadableMail unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Arguments mail(String name, String rest) {
        String head = "From: <x@mail.example>\nSubject: Hostile\nMIME-Version: 1.0\n";
        return Arguments.of(name, (head + rest).getBytes(StandardCharsets.UTF_8));
    }

    private static String nested(int depth) {
        List<String> parts = IntStream.range(0, depth)
                .mapToObj(i -> "Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n")
                .toList();
        return String.join("", parts) + TEXT + "Deep";
    }

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }
}

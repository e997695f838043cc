package io.otvet.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.otvet.mail.MailParser;
import io.otvet.screening.Practice;
import io.otvet.screening.Specimen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Learns one half of the public mails and judges the other, at ten ways of parting them. */
class SpamCorpusTest {

    private static final Path ROOT =
            Path.of("../../shared/corpora/spam-public").toAbsolutePath().normalize();
    private static final int WAYS = 10;
    private static final double LEAST_RIGHT = 0.925;
    private static final double MOST_HAM_HELD = 0.015;

    private final MailParser parser = new MailParser();

    private record Mail(Specimen specimen, boolean spam) {}

    @Test
    void learnsWhatIsSpamFromHalfOfTheMails() throws IOException {
        assumeTrue(Files.isDirectory(ROOT), "the corpora are absent: no " + ROOT);
        List<Mail> mails = new ArrayList<>();
        for (String folder : List.of("easy-ham-1", "hard-ham-1", "spam-1", "spam-2")) {
            mails.addAll(mails(folder));
        }
        int right = 0;
        int judged = 0;
        int ham = 0;
        int hamHeld = 0;

        for (int way = 0; way < WAYS; way++) {
            Collections.shuffle(mails, new Random(way));
            int half = mails.size() / 2;
            List<Mail> others = mails.subList(half, mails.size());
            List<Boolean> held = judge(mails.subList(0, half), others);
            for (int i = 0; i < others.size(); i++) {
                boolean spam = others.get(i).spam();
                judged++;
                right += held.get(i) == spam ? 1 : 0;
                ham += spam ? 0 : 1;
                hamHeld += held.get(i) && !spam ? 1 : 0;
            }
        }

        String figures =
                "spam-public: %d of %d right, %d of %d wanted mails held".formatted(right, judged, hamHeld, ham);
        Files.writeString(Path.of("target/spam-report.txt"), figures + "\n");
        assertThat((double) right / judged).as(figures).isGreaterThan(LEAST_RIGHT);
        assertThat((double) hamHeld / ham).as(figures).isLessThan(MOST_HAM_HELD);
    }

    private static List<Boolean> judge(List<Mail> lessons, List<Mail> others) {
        Practice practice = new Practice();
        lessons.forEach(mail -> practice.teach(mail.specimen(), mail.spam()));
        return practice.judge(others.stream().map(Mail::specimen).toList());
    }

    private List<Mail> mails(String folder) throws IOException {
        List<Mail> mails = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                mails.add(new Mail(MailSpecimen.of(parser.parse(Files.readAllBytes(file))), folder.startsWith("spam")));
            }
        }
        return mails;
    }
}

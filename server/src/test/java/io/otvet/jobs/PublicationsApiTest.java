package io.otvet.jobs;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;

@OtvetTest
@Import(PublicationsApiTest.Broken.class)
@Tag("slow")
class PublicationsApiTest {

    private final Access boss = Access.robot("test");

    @Autowired
    Publications publications;

    @Autowired
    Broken broken;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    /** What is told to a listener that does not get through. */
    record CupDropped(String cup) {}

    @TestConfiguration
    static class Broken {

        private volatile boolean mended;

        void mend() {
            mended = true;
        }

        @ApplicationModuleListener
        void on(CupDropped event) {
            if (!mended) {
                throw new IllegalStateException("no glue for " + event.cup());
            }
        }
    }

    @Test
    void showsWhyAListenerFailedUntilItGetsThrough() {
        transaction.executeWithoutResult(_ -> events.publishEvent(new CupDropped("the blue one")));

        await().atMost(ofSeconds(30)).until(() -> waiting().stream().anyMatch(PublicationReport::failed));
        PublicationReport failed = waiting().getFirst();
        assertThat(failed.error()).contains("no glue for the blue one");

        broken.mend();
        publications.retry(boss, List.of(failed.id()));

        await().atMost(ofSeconds(30)).until(() -> waiting().isEmpty());
    }

    private List<PublicationReport> waiting() {
        return publications.list(boss, 50).stream()
                .filter(report -> report.event().contains("CupDropped"))
                .toList();
    }
}

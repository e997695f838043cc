package io.otvet.archive;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.NameServerStub;
import io.otvet.Otvet;
import io.otvet.OtvetTest;
import io.otvet.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

/**
 * What the first version that landed had kept when it was killed with six mails in its hands is all there in this one,
 * and goes on. Its backup was made by {@code ./backup}, which knows no version.
 */
class UpgradeApiTest {

    private static final Path FIRST_LANDED = Path.of("src/test/resources/upgrade/first-landed.tar");
    private static final String LOST = "Где посылка?";

    @RegisterExtension
    static final TestDatabase EMPTY = TestDatabase.empty();

    @TempDir
    Path folder;

    @Test
    void goesOnWithTheDataOfTheFirstVersion() {
        Warehouse place = new Warehouse(EMPTY, folder.resolve("data"));
        assertThat(place.types("restore", FIRST_LANDED.toString()))
                .as(place.said())
                .isZero();

        try (ConfigurableApplicationContext server = start(place)) {
            RestClient desk = desk(server);
            await().atMost(ofMinutes(1))
                    .until(() -> subjects(desk).stream()
                                    .filter(subject -> subject.startsWith("Пришло перед обновлением"))
                                    .count()
                            == 6);
            assertThat(subjects(desk)).contains(LOST, "Возврат").hasSize(8);
            holdsTheConversation(desk);
            assertThat(get(desk, "/suspended")).contains("auto-reply");
            assertThat(get(desk, "/deliveries")).contains("uncertain");
            assertThat(get(desk, "/search?q=кружка")).contains("Возврат");
        }
    }

    private static void holdsTheConversation(RestClient desk) {
        String ticket = "/tickets/" + number(desk, LOST);
        assertThat(JsonPath.<List<String>>read(get(desk, ticket), "$.tags")).containsExactly("склад");
        assertThat(JsonPath.<List<String>>read(get(desk, ticket + "/messages"), "$.items[?(@.kind != 'event')].text"))
                .containsExactly(
                        "Здравствуйте! Заказ не пришёл.",
                        "Здравствуйте, Мария! Посылка уже едет.",
                        "Склад обещал к пятнице.",
                        "Спасибо, жду!");
        String thread = get(desk, "/tickets/" + number(desk, "Возврат") + "/messages");
        String file = JsonPath.<List<String>>read(thread, "$.items[*].attachments[*].id")
                .getFirst();
        assertThat(desk.get().uri("/attachments/" + file).retrieve().body(byte[].class))
                .startsWith(0x89, 'P', 'N', 'G');
    }

    private static int number(RestClient desk, String subject) {
        List<Integer> numbers =
                JsonPath.read(get(desk, "/tickets?limit=50"), "$.items[?(@.subject=='" + subject + "')].number");
        return numbers.getFirst();
    }

    private static List<String> subjects(RestClient desk) {
        return JsonPath.read(get(desk, "/tickets?limit=50"), "$.items[*].subject");
    }

    private static String get(RestClient desk, String path) {
        return String.valueOf(desk.get().uri(path).retrieve().body(String.class));
    }

    private static RestClient desk(ConfigurableApplicationContext server) {
        return RestClient.builder()
                .baseUrl("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + "/api/v1")
                .defaultHeader("Authorization", "Bearer " + OtvetTest.TOKEN)
                .build();
    }

    private static ConfigurableApplicationContext start(Warehouse place) {
        return new SpringApplicationBuilder(Otvet.class)
                .run(
                        "--server.port=0",
                        "--otvet.smtp-port=0",
                        "--otvet.db.url=" + place.database.url(),
                        "--otvet.data=" + place.data,
                        "--otvet.dns=" + NameServerStub.HERE.address(),
                        "--otvet.admin-token=" + OtvetTest.TOKEN);
    }
}

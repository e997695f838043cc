package io.otvet.channels.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.sites.Sites;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of a browser without scripts, over a real connection: it must have been read to its end before it hears. */
@OtvetTest
class TooLargeSubmissionsApiTest {

    private static final byte[] THIRTY_MEGABYTES = new byte[30 << 20];

    @LocalServerPort
    int http;

    @Autowired
    Forms forms;

    @Autowired
    Sites sites;

    @Test
    void getsAPageThatSaysWhatToDo() throws Exception {
        Words title = new Words("Напишите нам", "Write to us");
        FormField files = new FormField("files", FieldKind.FILES, title, null, false, null, null);
        FormField mail = new FormField("mail", FieldKind.EMAIL, title, null, true, null, null);
        FormField text = new FormField("text", FieldKind.MESSAGE, title, null, true, null, null);
        FormDesign design =
                new FormDesign(title, null, null, List.of(mail, text, files), List.of(), null, null, Set.of(), false);
        String site = sites.standard().id().toString();
        Form form = forms.open(Access.robot("test"), new FormDraft("Large", site, true, design, null));

        HttpResponse<String> page = send("/forms/" + form.key() + "?lang=ru");

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body())
                .contains("Файлы слишком большие", sites.standard().address().value());
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(send("/forms/nosuchform").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        String head = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"film.mkv\"\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + http + path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(THIRTY_MEGABYTES),
                        BodyPublishers.ofString("\r\n--x--\r\n")))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}

package io.otvet.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.egress.Fetched;
import io.otvet.mail.MailPart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginalPageTest {

    @Test
    void keepsTheLooksAndTakesOutWhatCouldRun() {
        OriginalPage page = OriginalPage.ofHtml("<style>p {color: red}</style><script>steal()</script>"
                + "<meta http-equiv=refresh content='0;url=https://elsewhere.example'><p>Hello</p>");

        assertThat(page.complete(Map.of()))
                .contains("color: red", "<p>Hello</p>")
                .doesNotContain("steal", "refresh");
    }

    @Test
    void writesPicturesOfTheMailIntoThePage() {
        OriginalPage page = OriginalPage.ofHtml("<img src='cid:logo@shop'><img src='cid:lost'>");

        page.place(List.of(new MailPart("logo.png", "image/png", "png".getBytes(UTF_8), "logo@shop", true)));

        assertThat(page.complete(Map.of()))
                .contains("data:image/png;base64,cG5n")
                .doesNotContain("cid:");
    }

    @Test
    void asksForNothingElsewhereUnlessItWasFetched() {
        String html =
                "<img src='https://a.example/1.png'><img src='HTTP://b.example/2.png' srcset='https://c.example/3 2x'>";
        OriginalPage page = OriginalPage.ofHtml(html);
        assertThat(page.remotePictures()).containsExactly("https://a.example/1.png", "HTTP://b.example/2.png");

        String shown =
                page.complete(Map.of("https://a.example/1.png", new Fetched("image/png", "png".getBytes(UTF_8))));

        assertThat(shown).contains("data:image/png;base64,cG5n").doesNotContain("b.example", "c.example", "a.example");
    }

    @Test
    void opensLinksElsewhere() {
        assertThat(OriginalPage.ofHtml("<a href='https://shop.example'>shop</a>")
                        .complete(Map.of()))
                .contains("target=\"_blank\"", "noopener");
    }
}

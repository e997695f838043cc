package io.otvet.sites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.kernel.Invalid;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogoTest {

    @ParameterizedTest
    @CsvSource({"png,2000,100,480,24", "jpg,300,600,48,96", "gif,120,40,120,40", "png,1,3000,1,96"})
    void isDrawnAnewAndNotTooLarge(String format, int width, int height, int shownWidth, int shownHeight)
            throws IOException {
        Logo logo = Logo.of(picture(width, height, format));

        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(shown.getWidth()).isEqualTo(shownWidth);
        assertThat(shown.getHeight()).isEqualTo(shownHeight);
        assertThat(logo.png()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void refusesWhatIsNoPicture() {
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8);
        byte[] half = ByteBuffer.allocate(60).put(picture(40, 40, "png"), 0, 60).array();

        assertRefused(drawing, "sites.logo-unreadable");
        assertRefused(half, "sites.logo-unreadable");
        assertRefused(new byte[0], "sites.logo-unreadable");
    }

    /** S-26 */
    @Test
    void laysOutNoPictureThatClaimsToBeEndless() {
        byte[] bomb = picture(8, 8, "png");
        ByteBuffer head = ByteBuffer.wrap(bomb);
        head.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        head.putInt(29, (int) sum.getValue());

        assertRefused(bomb, "sites.logo-too-large");
    }

    private static void assertRefused(byte[] content, String code) {
        assertThatThrownBy(() -> Logo.of(content))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.errors()).extracting("code").containsExactly(code));
    }

    static byte[] picture(int width, int height, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

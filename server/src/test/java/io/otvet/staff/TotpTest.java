package io.otvet.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The vectors of RFC 6238, appendix B, cut to six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void agreesWithTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void forgivesAClockThatIsHalfAMinuteOff() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);

        assertThat(Totp.match(SECRET, "050471", now)).hasValue(Totp.step(now));
        assertThat(Totp.match(SECRET, "050471", now.plusSeconds(30))).hasValue(Totp.step(now));
        assertThat(Totp.match(SECRET, "050471", now.minusSeconds(30))).hasValue(Totp.step(now));
        assertThat(Totp.match(SECRET, "050471", now.plusSeconds(60))).isEmpty();
        assertThat(Totp.match(SECRET, "", now)).isEmpty();
    }

    /** The vectors of RFC 4648. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsAsPhonesReadThem(String text, String written) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}

package io.otvet.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void twoSpellingsOfOneMailboxAreEqual() {
        assertThat(EmailAddress.of(" Maria@Почта.Example ")).isEqualTo(EmailAddress.of("maria@xn--80a1acny.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "a@", "@b", "a b@c.example", "a@b\r\nBcc: x@y", "<a@b>", "a@b c"})
    void whatIsNoAddressIsRefused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }
}

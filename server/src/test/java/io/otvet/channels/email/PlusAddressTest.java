package io.otvet.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.kernel.EmailAddress;
import org.junit.jupiter.api.Test;

class PlusAddressTest {

    private static final String TOKEN = "t.1042." + "k3jx".repeat(8);

    @Test
    void carriesATokenThatIsReadAgain() {
        EmailAddress support = EmailAddress.of("support@shop.example");

        PlusAddress read = PlusAddress.of(PlusAddress.with(support, TOKEN));

        assertThat(read).isEqualTo(new PlusAddress(support, TOKEN));
    }

    @Test
    void goesWithoutWhereThereIsNoRoomForIt() {
        EmailAddress longest = EmailAddress.of("customer-support-of-all-europe@shop.example");

        assertThat(PlusAddress.with(longest, TOKEN)).isEqualTo(longest);
    }
}

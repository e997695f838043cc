package io.otvet.senders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedServersTest {

    private static final String HOME = "desk.example";

    @ParameterizedTest
    @CsvSource({
        "smtp.gmail.com, include:_spf.google.com",
        "SMTP.Yandex.ru, include:_spf.yandex.net",
        "smtp.office365.com, include:spf.protection.outlook.com",
        "notgmail.com, a:notgmail.com",
        "relay.shop.example, a:relay.shop.example",
        "relay, a:desk.example",
        "127.0.0.1, a:desk.example",
        "10.1.2.3, a:desk.example",
        "198.51.100.7, ip4:198.51.100.7",
        "2001:db8::7, ip6:2001:db8::7"
    })
    void namesAServerAsOthersKnowIt(String server, String mechanism) {
        assertThat(new AllowedServers(List.of(server), HOME).record(List.of()))
                .isEqualTo("v=spf1 " + mechanism + " ~all");
    }

    @Test
    void namesTheDomainsOwnServerWhereNobodyKnowsOurs() {
        assertThat(new AllowedServers(List.of("127.0.0.1"), "localhost").record(List.of()))
                .isEqualTo("v=spf1 mx ~all");
    }

    @Test
    void keepsWhatStandsThereAndAddsWhatItLacks() {
        AllowedServers allowed = new AllowedServers(List.of("smtp.gmail.com", "relay.shop.example"), HOME);

        assertThat(allowed.record(List.of("v=spf1 mx include:_spf.google.com -all")))
                .isEqualTo("v=spf1 mx include:_spf.google.com a:relay.shop.example -all");
        assertThat(allowed.record(List.of("v=spf1 mx")))
                .startsWith("v=spf1 mx a:relay")
                .endsWith(" ~all");
        assertThat(allowed.areIn("v=spf1 +A:relay.shop.example  include:_spf.google.com ~all"))
                .isTrue();
        assertThat(allowed.areIn("v=spf1 include:_spf.google.com ~all")).isFalse();
    }
}

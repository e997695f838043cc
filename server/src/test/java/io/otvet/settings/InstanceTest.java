package io.otvet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.kernel.EmailAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class InstanceTest {

    @Test
    void hasADefaultForEverything() {
        Instance instance = bound(Map.of());

        assertThat(instance.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(instance.data()).isEqualTo(Path.of("data"));
        assertThat(instance.filesPlace()).isEqualTo("data/files");
        assertThat(instance.supportAddress()).isEqualTo(EmailAddress.of("support@localhost"));
        assertThat(instance.smtpPort()).isEqualTo(2525);
        assertThat(instance.relay()).isEmpty();
        assertThat(instance.demo()).isFalse();
        assertThat(instance.isSecure()).isFalse();
    }

    @Test
    void readsTheNamesOfTheEnvironment() {
        Instance instance = bound(Map.of(
                "OTVET_BASE_URL", "https://desk.example",
                "OTVET_SMTP_PORT", "25",
                "OTVET_SMTP_RELAY", "smtp://relay.example:587",
                "OTVET_SUPPORT_ADDRESS", "Help@Desk.example",
                "OTVET_ADMIN_EMAIL", "anna@desk.example",
                "OTVET_SECRET_KEY", "k"));

        assertThat(instance.isSecure()).isTrue();
        assertThat(instance.smtpPort()).isEqualTo(25);
        assertThat(instance.relay()).contains(URI.create("smtp://relay.example:587"));
        assertThat(instance.supportAddress()).isEqualTo(EmailAddress.of("help@desk.example"));
        assertThat(instance.adminEmail()).isEqualTo("anna@desk.example");
        assertThat(instance.secretKey()).isEqualTo("k");
    }

    private static Instance bound(Map<String, Object> environment) {
        StandardEnvironment there = new StandardEnvironment();
        there.getPropertySources().forEach(source -> there.getPropertySources().remove(source.getName()));
        there.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        Binder binder = new Binder(
                ConfigurationPropertySources.get(there), null, ApplicationConversionService.getSharedInstance());
        return binder.bindOrCreate("otvet", Instance.class);
    }
}

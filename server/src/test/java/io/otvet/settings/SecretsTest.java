package io.otvet.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.kernel.Defect;
import io.otvet.kernel.EmailAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path data;

    @Test
    void opensWhatItSealedAndSealsItDifferentlyEachTime() {
        Secrets secrets = secrets(null);

        String sealed = secrets.encrypt("пароль от почты");

        assertThat(sealed).doesNotContain("пароль").isNotEqualTo(secrets.encrypt("пароль от почты"));
        assertThat(secrets.decrypt(sealed)).isEqualTo("пароль от почты");
    }

    @Test
    void refusesWhatAnotherKeySealedOrSomebodyChanged() {
        String sealed = secrets(null).encrypt("secret");
        Secrets others = secrets("another key of thirty-two or more characters");

        assertThatThrownBy(() -> others.decrypt(sealed)).isInstanceOf(Defect.class);
    }

    @Test
    void signsForOnePurposeAlone() {
        Secrets secrets = secrets(null);

        String signature = secrets.sign("reply", "42");

        assertThat(signature).matches("[0-9a-z]{32}");
        assertThat(secrets.verifies("reply", "42", signature)).isTrue();
        assertThat(secrets.verifies("reply", "42", signature.toUpperCase(Locale.ROOT)))
                .isTrue();
        assertThat(secrets.verifies("reply", "43", signature)).isFalse();
        assertThat(secrets.verifies("picture", "42", signature)).isFalse();
    }

    @Test
    void keepsTheKeyItMade() {
        String signature = secrets(null).sign("reply", "42");

        assertThat(secrets(null).verifies("reply", "42", signature)).isTrue();
    }

    @Test
    void refusesAShortKeyWithASentence() {
        assertThatThrownBy(() -> secrets("short")).hasMessageContaining("OTVET_SECRET_KEY is too short");
    }

    private Secrets secrets(String key) {
        return new Secrets(new InstanceKey(new Instance(
                URI.create("http://localhost"),
                data,
                null,
                key,
                EmailAddress.of("support@localhost"),
                0,
                null,
                null,
                null,
                null,
                false)));
    }
}

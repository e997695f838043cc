package io.otvet.staff;

import io.otvet.kernel.Findings;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** PBKDF2 rather than bcrypt: bcrypt stops at 72 bytes, which is 36 Cyrillic letters. */
@Component
class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "pbkdf2", Map.of("pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final String nobodys = encode("nobody has this password");

    String encode(String password) {
        String encoded = encoder.encode(password);
        return Objects.requireNonNull(encoded);
    }

    static Findings check(Findings findings, @Nullable String password) {
        int length = password == null ? 0 : password.length();
        return findings.when(length < SHORTEST, "password", "staff.password-short", SHORTEST)
                .when(length > LONGEST, "password", "staff.password-long", LONGEST);
    }

    /** Takes the same time whether or not there is such an account. */
    boolean matches(String given, @Nullable String encoded) {
        boolean right = given.length() <= LONGEST && encoder.matches(given, encoded == null ? nobodys : encoded);
        return right && encoded != null;
    }
}

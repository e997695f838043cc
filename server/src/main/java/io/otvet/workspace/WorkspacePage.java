package io.otvet.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;

/** The one page of the application; each copy sent bears a nonce of its own for the styles that are made in place. */
class WorkspacePage {

    private static final String PLACE = "{{nonce}}";
    private static final String UNBUILT = "<!doctype html><title>Otvet</title><p>The workspace has not been built: "
            + "run <code>npm ci &amp;&amp; npm run build</code> in <code>web</code>.";

    private final SecureRandom random = new SecureRandom();
    private final String text;

    private WorkspacePage(String text) {
        this.text = text;
    }

    static WorkspacePage built() throws IOException {
        ClassPathResource page = new ClassPathResource("workspace/index.html");
        if (!page.exists()) {
            return new WorkspacePage(UNBUILT);
        }
        try (InputStream content = page.getInputStream()) {
            return new WorkspacePage(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    String nonce() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    String with(String nonce) {
        return text.replace(PLACE, nonce);
    }

    static String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self' 'nonce-" + nonce + "'",
                "img-src 'self' data: blob:",
                "font-src 'self'",
                "connect-src 'self'",
                "media-src 'self'",
                "frame-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }
}

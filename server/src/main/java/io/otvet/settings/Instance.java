package io.otvet.settings;

import io.otvet.kernel.EmailAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment ({@code OTVET_*}) says about this server. Read once at start; a value that cannot be
 * understood stops the start with a sentence.
 */
@ConfigurationProperties("otvet")
public record Instance(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("./data") Path data,
        @Nullable String files,
        @Nullable String secretKey,
        @DefaultValue("support@localhost") EmailAddress supportAddress,
        @DefaultValue("2525") int smtpPort,
        @Nullable URI smtpRelay,
        @Nullable String adminEmail,
        @Nullable String adminPassword,
        @Nullable String adminToken,
        @DefaultValue("false") boolean demo) {

    /** Where blobs lie: {@code OTVET_FILES}, or a folder beside the database. */
    public String filesPlace() {
        return files == null || files.isBlank() ? data.resolve("files").toString() : files;
    }

    /** The first relay, {@code smtp(s)://user:password@host:port}; a settings page may override it. */
    public Optional<URI> relay() {
        return Optional.ofNullable(smtpRelay).filter(uri -> !uri.toString().isBlank());
    }

    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** Never the secrets: this record may reach a log. */
    @Override
    public String toString() {
        return "Instance[" + baseUrl + ", " + data.toAbsolutePath() + "]";
    }
}

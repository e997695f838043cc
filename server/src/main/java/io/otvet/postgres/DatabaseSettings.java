package io.otvet.postgres;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code OTVET_DATA}, and {@code OTVET_DB_URL}, {@code _USER}, {@code _PASSWORD} for a database of one's own. */
@ConfigurationProperties("otvet")
record DatabaseSettings(
        @DefaultValue("data") Path data, @DefaultValue External db) {

    record External(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {}

    boolean isExternal() {
        return !db.url().isBlank();
    }
}

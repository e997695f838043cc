package io.otvet.archive;

import java.nio.file.Path;
import java.util.Map;

/** Where an Otvet keeps what it keeps, by the same settings that the server reads. */
record Place(Path data, Path files, String url, String user, String password, Keys keys) {

    static Place of(Map<String, String> environment) {
        Path data = Path.of(setting(environment, "OTVET_DATA", "data"))
                .toAbsolutePath()
                .normalize();
        String files = setting(environment, "OTVET_FILES", data.resolve("files").toString());
        if (files.startsWith("s3://")) {
            throw new CannotBeDone("OTVET_FILES: this version keeps files in a folder, not in S3.");
        }
        return new Place(
                data,
                Path.of(files).toAbsolutePath().normalize(),
                setting(environment, "OTVET_DB_URL", ""),
                setting(environment, "OTVET_DB_USER", ""),
                setting(environment, "OTVET_DB_PASSWORD", ""),
                new Keys(data, setting(environment, "OTVET_SECRET_KEY", "")));
    }

    boolean isExternal() {
        return !url.isEmpty();
    }

    private static String setting(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}

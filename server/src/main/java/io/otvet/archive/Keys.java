package io.otvet.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The secrets of a place: what lies in its folder, and how the instance key is known again without showing it. */
record Keys(Path folder, String given) {

    static final String SECRET = "secret.key";
    static final List<String> FILES = List.of(SECRET, "smtp-certificate.p12");

    /** {@code OTVET_SECRET_KEY} stands above the file, as it does for the server. */
    boolean isGiven() {
        return !given.isBlank();
    }

    List<Path> files() {
        return FILES.stream()
                .filter(name -> !(isGiven() && name.equals(SECRET)))
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
    }

    /** Empty when there is no key yet. */
    String fingerprint() throws IOException {
        Path file = folder.resolve(SECRET);
        if (isGiven()) {
            return fingerprint(given);
        }
        return Files.exists(file) ? fingerprint(Files.readString(file)) : "";
    }

    static String fingerprint(String key) {
        return Sums.of("otvet:backup-fingerprint:" + key.strip()).substring(0, 16);
    }
}

package io.otvet.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded database and the password that opens it. */
record Cluster(Path home, Programs programs) {

    static final String SUPERUSER = "otvet";
    private static final String VERSION = "18";

    Path folder() {
        return home.resolve("cluster");
    }

    PidFile pidFile() {
        return new PidFile(folder());
    }

    String password() throws IOException {
        return Files.readString(home.resolve("password")).strip();
    }

    void ensure() throws IOException {
        Path version = folder().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            create();
        } else if (!Files.readString(version).strip().equals(VERSION)) {
            throw new DataFromNewerVersion("The database in " + folder() + " was made by PostgreSQL "
                    + Files.readString(version).strip() + ", this Otvet brings " + VERSION
                    + ". Start it with the Otvet that made it, or restore a backup.");
        }
    }

    /** Made aside and renamed: a set-up that was cut short leaves nothing that looks like a database. */
    private void create() throws IOException {
        Path unfinished = home.resolve("creating");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished, only("rwx------"));
        programs.user().own(unfinished);
        programs.run(
                "initdb",
                List.of(
                        "-D",
                        programs.seen(unfinished),
                        "-U",
                        SUPERUSER,
                        "-E",
                        "UTF8",
                        "--auth-local=reject",
                        "--auth-host=scram-sha-256",
                        "--pwfile=" + programs.seen(newPassword()),
                        "--locale-provider=icu",
                        "--icu-locale=und",
                        "--locale=C.UTF-8",
                        "--data-checksums"),
                120);
        Files.move(unfinished, folder());
    }

    private Path newPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path file = home.resolve("password");
        Files.deleteIfExists(file);
        Files.createFile(file, only("rw-------"));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        return programs.user().own(file);
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}

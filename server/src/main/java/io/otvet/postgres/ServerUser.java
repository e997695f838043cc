package io.otvet.postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom the server runs as: us, or somebody humbler when we are root, whom PostgreSQL refuses. */
record ServerUser(@Nullable String name) {

    private static final List<String> KNOWN = List.of("otvet", "postgres", "nobody");

    static ServerUser choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerUser(null);
        }
        return KNOWN.stream()
                .filter(ServerUser::exists)
                .findFirst()
                .map(ServerUser::new)
                .orElseThrow(() -> new PostgresFailed(
                        "PostgreSQL refuses to run as root. Make a user 'otvet' or start Otvet as an ordinary user."));
    }

    private static boolean exists(String name) {
        try {
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the way to this folder is open to the user; it is not below /root, for instance. */
    boolean reaches(Path folder) {
        return name == null
                || Stream.iterate(folder.getParent(), Objects::nonNull, Path::getParent)
                        .allMatch(ServerUser::isOpen);
    }

    private static boolean isOpen(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            return false;
        }
    }

    /** The command in a session of its own, so that Ctrl-C in the terminal reaches us first and not the server. */
    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("setsid");
        }
        if (name != null) {
            String group = name.equals("nobody") ? "nogroup" : name;
            command.addAll(List.of(
                    "setpriv", "--reuid=" + name, "--regid=" + group, "--clear-groups", "--no-new-privs", "--"));
        }
        command.addAll(program);
        return command;
    }

    /** Gives a file or folder to this user. */
    Path own(Path path) throws IOException {
        if (name != null) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        }
        return path;
    }
}

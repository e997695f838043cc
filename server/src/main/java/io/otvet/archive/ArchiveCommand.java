package io.otvet.archive;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * {@code backup FILE} and {@code restore FILE}, as a person types them. Whatever is wrong is said in a sentence, and
 * the exit code is not 0.
 */
public final class ArchiveCommand {

    private static final String USAGE = """
            usage: ./backup FILE [--force]    everything (database, files, keys) into one file; --force overwrites it
                   ./backup --verify FILE     reads a backup and says whether it is whole
                   ./restore FILE             back onto an empty place
            Settings: OTVET_DATA, OTVET_FILES, OTVET_DB_URL and others, as the server has them.""";

    private final Place place;
    private final Progress progress;

    private ArchiveCommand(Place place, Progress progress) {
        this.place = place;
        this.progress = progress;
    }

    public static boolean isNamed(String[] args) {
        return args.length > 0 && (args[0].equals("backup") || args[0].equals("restore"));
    }

    public static void main(String[] args) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
        System.exit(run(args, System.getenv(), System.err));
    }

    /** Answers the exit code. */
    static int run(String[] args, Map<String, String> environment, PrintStream out) {
        try {
            Progress progress = new Progress(out, System.console() != null);
            return new ArchiveCommand(Place.of(environment), progress).run(List.of(args), out);
        } catch (IOException e) {
            return failed(out, words(e));
        } catch (SQLException e) {
            return failed(out, "The database refused: " + e.getMessage());
        } catch (RuntimeException e) {
            return failed(out, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private int run(List<String> args, PrintStream out) throws IOException, SQLException {
        List<String> files = new ArrayList<>(args.subList(1, args.size()));
        boolean isForced = files.remove("--force");
        boolean verifies = files.remove("--verify");
        boolean restores = args.getFirst().equals("restore");
        if (files.size() != 1 || files.getFirst().startsWith("-") || restores && (isForced || verifies)) {
            out.println(USAGE);
            return files.equals(List.of("--help")) || files.equals(List.of("-h")) ? 0 : 2;
        }
        Path file = Path.of(files.getFirst()).toAbsolutePath().normalize();
        if (restores) {
            restore(file);
        } else if (verifies) {
            verify(file);
        } else {
            backup(file, isForced);
        }
        return 0;
    }

    private void backup(Path file, boolean isForced) throws IOException, SQLException {
        checkTarget(file, isForced);
        try (OpenDatabase open = OpenDatabase.of(place)) {
            Manifest manifest = new Backup(place, progress).write(open.database(), file);
            manifest.missing().stream()
                    .limit(20)
                    .forEach(hash -> progress.say("Missing on the disk, so not in the backup: file " + hash));
            progress.say(
                    manifest.keys().isEmpty() || place.keys().isGiven()
                            ? "The secret key is given from outside and not in the backup (fingerprint "
                                    + manifest.keyFingerprint() + "): keep it elsewhere."
                            : "The backup holds the secret key: keep it as safe as a password.");
            progress.say("Backed up and verified: " + file + ", " + summary(file, manifest));
        }
    }

    private static void checkTarget(Path file, boolean isForced) {
        Path folder = BackupFile.folder(file);
        if (Files.exists(file) && !(isForced && Files.isRegularFile(file))) {
            throw new CannotBeDone(file + " exists already. Name another file"
                    + (Files.isRegularFile(file) ? ", or overwrite it with --force." : "."));
        }
        if (!Files.isDirectory(folder)) {
            throw new CannotBeDone("There is no folder " + folder + ".");
        }
        if (!Files.isWritable(folder)) {
            throw new CannotBeDone("Nothing can be written to " + folder + ".");
        }
    }

    private void verify(Path file) throws IOException, SQLException {
        Manifest manifest = Verification.of(file, progress);
        progress.say("Whole: " + file + ", of " + manifest.madeAt() + ", " + summary(file, manifest));
    }

    private void restore(Path file) throws IOException, SQLException {
        Manifest manifest = new Restore(place, progress).from(file);
        progress.say("Restored into " + (place.isExternal() ? place.url() : place.data()) + ": the Otvet of "
                + manifest.madeAt() + ", " + summary(file, manifest) + ". ./run goes on with it.");
    }

    private String summary(Path file, Manifest manifest) throws IOException {
        return Progress.megabytes(Files.size(file)) + ", " + manifest.rows() + " rows in "
                + manifest.tables().size() + " tables, " + manifest.blobs() + " files ("
                + Progress.megabytes(manifest.blobBytes()) + "), " + progress.seconds();
    }

    private static String words(IOException e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("No space left")
                ? "There is not enough space: " + said + ". What was written so far is taken away again."
                : e.getClass().getSimpleName() + ": " + said;
    }

    private static int failed(PrintStream out, String why) {
        out.println(why);
        return 1;
    }
}

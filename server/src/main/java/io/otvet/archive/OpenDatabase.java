package io.otvet.archive;

import io.otvet.postgres.DataFolder;
import io.otvet.postgres.DataFolderInUse;
import io.otvet.postgres.Database;
import io.otvet.postgres.EmbeddedPostgres;
import io.otvet.postgres.UnfinishedRestore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database of a place while a command needs it. What it started it stops, also when it is interrupted itself. */
final class OpenDatabase implements AutoCloseable {

    private final Database database;
    private final @Nullable DataFolder folder;
    private final Thread stopping;

    OpenDatabase(Database database, @Nullable DataFolder folder) {
        this.database = database;
        this.folder = folder;
        this.stopping = new Thread(database::close);
        Runtime.getRuntime().addShutdownHook(stopping);
    }

    /** For reading: joins the server that runs, else starts the one that lies there. */
    static OpenDatabase of(Place place) {
        if (UnfinishedRestore.isIn(place.data())) {
            throw new CannotBeDone("A restore into " + place.data() + " is going on or was cut short: "
                    + "there is only a part of the data, and nothing to back up.");
        }
        if (place.isExternal()) {
            return new OpenDatabase(Database.external(place.url(), place.user(), place.password()), null);
        }
        if (!EmbeddedPostgres.isIn(place.data())) {
            throw new CannotBeDone("There is no data of Otvet in " + place.data()
                    + (isLocked(place.data())
                            ? ", but a server uses it: name its database with OTVET_DB_URL, as the server has it."
                            : ". Name its folder with OTVET_DATA, as the server has it."));
        }
        return embedded(place.data());
    }

    private static OpenDatabase embedded(Path data) {
        try {
            DataFolder folder = DataFolder.lock(data);
            return new OpenDatabase(EmbeddedPostgres.start(folder, Map.of()), folder);
        } catch (DataFolderInUse _) {
            return new OpenDatabase(
                    EmbeddedPostgres.join(data)
                            .orElseThrow(() -> new CannotBeDone(
                                    "The Otvet in " + data + " is just starting or stopping. Try again in a moment.")),
                    null);
        }
    }

    private static boolean isLocked(Path data) {
        if (Files.exists(data.resolve("lock"))) {
            try (DataFolder _ = DataFolder.lock(data)) {
                return false;
            } catch (DataFolderInUse _) {
                return true;
            }
        }
        return false;
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        if (folder != null) {
            folder.close();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException _) {
            // Interrupted: the hook is at it, too.
        }
    }
}

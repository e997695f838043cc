package io.otvet.postgres;

import java.nio.file.Path;

public final class DataFolderInUse extends RuntimeException {

    DataFolderInUse(Path folder) {
        super("The data folder " + folder + " is in use by another Otvet. Nothing in it was touched.");
    }
}

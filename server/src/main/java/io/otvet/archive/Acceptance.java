package io.otvet.archive;

import io.otvet.archive.Manifest.Migration;
import java.io.IOException;
import java.util.List;

/** Whether this version, with this key, can go on with what a backup holds. */
record Acceptance(Keys keys, Migrations known) {

    void check(Manifest manifest) throws IOException {
        if (manifest.format() != Manifest.FORMAT) {
            throw newer(manifest, "its format is " + manifest.format());
        }
        for (Migration migration : manifest.migrations()) {
            if (known.only(List.of(migration.version())).files().isEmpty()) {
                throw newer(
                        manifest, "it has the change " + migration.version() + " (" + migration.description() + ")");
            }
        }
        checkKey(manifest);
    }

    private static CannotBeDone newer(Manifest manifest, String why) {
        return new CannotBeDone("The backup was made by a newer version of Otvet (" + manifest.otvet() + "): " + why
                + ", which this one does not know. Restore it with the version that made it, or a later one.");
    }

    private void checkKey(Manifest manifest) throws IOException {
        if (manifest.keyFingerprint().isEmpty()) {
            return;
        }
        if (!keys.isGiven()) {
            if (!manifest.holdsKey()) {
                throw new CannotBeDone("The secret key is not in this backup, as it was given from outside. Set "
                        + "OTVET_SECRET_KEY to the same as then (fingerprint " + manifest.keyFingerprint() + ").");
            }
        } else if (!keys.fingerprint().equals(manifest.keyFingerprint())) {
            throw new CannotBeDone("OTVET_SECRET_KEY is not the key of this backup (fingerprint " + keys.fingerprint()
                    + " instead of " + manifest.keyFingerprint() + "): stored passwords could not be read and links "
                    + "would not open. " + (manifest.holdsKey() ? "The key is in the backup: leave it unset." : ""));
        }
    }
}

/**
 * Backup and restore: all that an Otvet keeps (database, files, keys) in one file, and back onto an empty place. A
 * command of its own beside the server, without Spring. It copies tables without knowing what they mean; what must be
 * different after a restore each module says in {@code db/restored/<module>.sql}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"postgres", "files"})
package io.otvet.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

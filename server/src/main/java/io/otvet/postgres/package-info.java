/**
 * The database that Otvet brings along, and the way to one that it does not. An embedded server lives in the data
 * folder, under its own user, and is stopped after everything that uses it; {@code OTVET_DB_URL} names another instead.
 * The folder is locked as long as we use it, whichever database is in force. Nothing here knows a table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.otvet.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

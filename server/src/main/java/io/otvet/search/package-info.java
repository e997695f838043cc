/**
 * Full-text search over what other modules put in: Russian and English word forms, ё as е. A document carries who may
 * see it, and that is part of the statement. It does not know what the documents are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"jobs", "filters"})
package io.otvet.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Texts with variables, per locale. A template is a subject, a plain text and an HTML body; variables are put in
 * literally, escaped for HTML, and never evaluated.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.otvet.templating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

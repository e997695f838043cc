/** Who did what, to which object, with which facts. Rows are only added: the database itself refuses the rest. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.otvet.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

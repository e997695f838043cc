/**
 * The one filter language: {@code status:open assignee:me -tag:vip "lost parcel"}. Parses, explains what it did not
 * understand, and compiles to SQL conditions over facts that the owner of a list declares.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.otvet.filters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

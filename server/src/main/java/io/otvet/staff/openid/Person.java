package io.otvet.staff.openid;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is at a provider.
 *
 * @param subject never changes and is never given to another
 * @param email proven to be theirs; null when there is none
 */
record Person(String subject, @Nullable String email) {}

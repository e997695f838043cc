/**
 * Signing in by a passkey (WebAuthn): the device proves that it has the key and that its owner unlocked it, which is
 * two steps in one, and no other site can ask it for that.
 */
@NullMarked
package io.otvet.staff.passkeys;

import org.jspecify.annotations.NullMarked;

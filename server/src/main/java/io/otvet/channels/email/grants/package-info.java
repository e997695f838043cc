/**
 * Signing in to mailboxes at their providers (OAuth 2): the authorization code with PKCE, a permission per mailbox that
 * is kept encrypted, and access that is renewed when it is needed. It knows nothing of mail.
 */
@NullMarked
package io.otvet.channels.email.grants;

import org.jspecify.annotations.NullMarked;

/**
 * Signing in by an account elsewhere: OpenID Connect with the authorization code, PKCE, state and nonce. Who somebody
 * is there decides nothing about what they may do here: only agents come in, and an account is joined to an agent
 * once.
 */
@NullMarked
package io.otvet.staff.openid;

import org.jspecify.annotations.NullMarked;

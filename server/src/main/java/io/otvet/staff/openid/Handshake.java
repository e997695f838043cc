package io.otvet.staff.openid;

import java.util.UUID;

/**
 * One way to a provider and back.
 *
 * @param nonce comes back within the token
 * @param verifier of PKCE (RFC 7636)
 * @param next where to go afterwards, a path of ours
 */
record Handshake(UUID provider, String nonce, String verifier, String next) {}

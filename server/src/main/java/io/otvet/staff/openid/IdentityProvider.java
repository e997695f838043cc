package io.otvet.staff.openid;

import java.util.UUID;

/**
 * Who vouches for agents.
 *
 * @param issuer as it names itself in its tokens; its metadata stand below it
 * @param privateNetwork whether it stands in the house's own network
 * @param trustsAddresses whether its e-mail addresses count as proven without it saying so
 */
public record IdentityProvider(
        UUID id,
        String name,
        String issuer,
        String clientId,
        boolean privateNetwork,
        boolean trustsAddresses,
        boolean active) {}

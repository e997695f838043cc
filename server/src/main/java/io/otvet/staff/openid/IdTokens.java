package io.otvet.staff.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Believes a token only when the provider signed it, by an algorithm of two keys, for us, for this very sign-in, and
 * not long ago.
 */
@Component
class IdTokens {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Discovery discovery;

    IdTokens(Discovery discovery) {
        this.discovery = discovery;
    }

    JWTClaimsSet believe(String token, IdentityProvider provider, String nonce) {
        try {
            return claims(token, provider, nonce, discovery.keys(provider));
        } catch (BadJWTException e) {
            throw ProviderFailure.unbelievable(String.valueOf(e.getMessage()));
        } catch (BadJOSEException _) {
            return again(token, provider, nonce);
        } catch (JOSEException | ParseException e) {
            throw ProviderFailure.unbelievable(String.valueOf(e.getMessage()));
        }
    }

    private JWTClaimsSet again(String token, IdentityProvider provider, String nonce) {
        try {
            return claims(token, provider, nonce, discovery.freshKeys(provider));
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw ProviderFailure.unbelievable(String.valueOf(e.getMessage()));
        }
    }

    private static JWTClaimsSet claims(String token, IdentityProvider provider, String nonce, JWKSet keys)
            throws BadJOSEException, JOSEException, ParseException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                provider.clientId(),
                new JWTClaimsSet.Builder()
                        .issuer(provider.issuer())
                        .claim("nonce", nonce)
                        .build(),
                Set.of("sub", "exp", "iat")));
        JWTClaimsSet claims = processor.process(token, null);
        requireForUs(claims, provider.clientId());
        return claims;
    }

    private static void requireForUs(JWTClaimsSet claims, String client) throws BadJWTException, ParseException {
        List<String> audience = claims.getAudience();
        String party = claims.getStringClaim("azp");
        if (audience.size() > 1 && party == null || party != null && !party.equals(client)) {
            throw new BadJWTException("it was made for " + party);
        }
    }
}

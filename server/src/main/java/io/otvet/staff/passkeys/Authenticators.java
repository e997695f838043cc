package io.otvet.staff.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import io.otvet.settings.Instance;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Judges what authenticators say, for this site alone and with their owner's consent to it. Which make they are does
 * not matter: no attestation is asked for.
 */
@Component
class Authenticators {

    private static final Logger LOG = LoggerFactory.getLogger(Authenticators.class);

    private final ObjectConverter objects = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(objects);
    private final WebAuthnManager judge = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    private final Origin origin;
    private final String site;

    Authenticators(Instance instance) {
        URI base = instance.baseUrl();
        this.site = Objects.requireNonNullElse(base.getHost(), "localhost");
        this.origin = Origin.create(base.getScheme() + "://" + site + (base.getPort() < 0 ? "" : ":" + base.getPort()));
    }

    /** The name of this site among all others. */
    String site() {
        return site;
    }

    /** Browsers make no keys for a bare address. */
    boolean canBeUsed() {
        return !site.matches("[\\d.]+|\\[.*]");
    }

    /** @param publicPart attested credential data */
    record Made(byte[] credential, byte[] publicPart, long counter) {}

    Optional<RegistrationData> readMade(String json) {
        try {
            return Optional.of(judge.parseRegistrationResponseJSON(json))
                    .filter(said -> said.getCollectedClientData() != null);
        } catch (RuntimeException e) {
            return notRead(e);
        }
    }

    Optional<AuthenticationData> readProof(String json) {
        try {
            return Optional.of(judge.parseAuthenticationResponseJSON(json))
                    .filter(said -> said.getCollectedClientData() != null && said.getCredentialId() != null);
        } catch (RuntimeException e) {
            return notRead(e);
        }
    }

    /** Strangers send anything, and the reader stumbles over it in many ways. */
    private static <T> Optional<T> notRead(RuntimeException e) {
        LOG.info("What should be of a passkey cannot be read: {}", e.toString());
        return Optional.empty();
    }

    Optional<Made> made(RegistrationData said, Challenge challenge) {
        try {
            judge.verify(said, new RegistrationParameters(property(challenge), null, true, true));
        } catch (VerificationException e) {
            LOG.info("A passkey was not taken: {}", e.getMessage());
            return Optional.empty();
        }
        AttestationObject object = Objects.requireNonNull(said.getAttestationObject());
        AttestedCredentialData data =
                Objects.requireNonNull(object.getAuthenticatorData().getAttestedCredentialData());
        return Optional.of(new Made(
                data.getCredentialId(),
                credentials.convert(data),
                object.getAuthenticatorData().getSignCount()));
    }

    /** The new count of its uses; empty when it is not believed. */
    Optional<Long> proven(AuthenticationData said, byte[] publicPart, long counter, Challenge challenge) {
        CredentialRecordImpl known = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                counter,
                credentials.convert(publicPart),
                null,
                null,
                null,
                null);
        try {
            judge.verify(said, new AuthenticationParameters(property(challenge), known, null, true, true));
            return Optional.of(
                    Objects.requireNonNull(said.getAuthenticatorData()).getSignCount());
        } catch (VerificationException e) {
            LOG.info("A passkey was not believed: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private ServerProperty property(Challenge challenge) {
        return new ServerProperty(origin, site, challenge);
    }
}

package io.otvet.senders;

import io.otvet.kernel.Defect;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** RSA of 2048 bits, the most that every mail server verifies and every name server holds. */
record SigningKeyPair(String privateKey, String publicKey) {

    private static final String ALGORITHM = "RSA";
    private static final int BITS = 2048;

    static SigningKeyPair fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder encoder = Base64.getEncoder();
            return new SigningKeyPair(
                    encoder.encodeToString(pair.getPrivate().getEncoded()),
                    encoder.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new Defect("RSA is missing from this Java", e);
        }
    }

    static PrivateKey open(String privateKey) {
        try {
            byte[] encoded = Base64.getDecoder().decode(privateKey);
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new Defect("a stored key is none", e);
        }
    }
}

package jp.tenohira.identity;

import java.security.PublicKey;
import java.util.Optional;

/** The keys of this deployment. They never leave it; what is signed stays verifiable after a new key is taken up. */
public interface Secrets {

    /** A keyed digest (HMAC-SHA-256, 32 bytes) of a value; digests of different purposes tell nothing about each other. */
    byte[] hmac(String purpose, String value);

    /** The id of the key that signs now. */
    String keyId();

    /** The Ed25519 signature (64 bytes) by the key that signs now. */
    byte[] sign(byte[] content);

    /** Whether the signature is that of a key of this deployment, of today or of the past. */
    boolean verify(String keyId, byte[] content, byte[] signature);

    /** The public half of a key, in X.509 form for offline verification; empty for a key that was never ours. */
    Optional<PublicKey> publicKey(String keyId);
}

package jp.tenohira.identity.secrets;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * An Ed25519 key pair (RFC 8032) made from its 32-byte seed. The id is the beginning of the SHA-256 of the public key,
 * so that a verifier can tell whether it holds the right one. Bouncy Castle signs, several times faster than the JDK
 * does; every receipt waits for its signature. The JDK verifies, as anybody's verifier would.
 */
record SigningKey(String id, Ed25519PrivateKeyParameters privateKey, PublicKey publicKey) {

    static final int SEED_LENGTH = 32;

    // The fixed head of the encoding (RFC 8410); the raw key follows.
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    static SigningKey ofSeed(byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException("A signing key is made from 32 bytes, not " + seed.length);
        }
        var privateKey = new Ed25519PrivateKeyParameters(seed, 0);
        var raw = privateKey.generatePublicKey().getEncoded();
        try {
            var factory = KeyFactory.getInstance("Ed25519");
            var digest = MessageDigest.getInstance("SHA-256").digest(raw);
            return new SigningKey(
                    HexFormat.of().formatHex(digest, 0, 8),
                    privateKey,
                    factory.generatePublic(new X509EncodedKeySpec(joined(X509_HEAD, raw))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    byte[] sign(byte[] content) {
        var signer = new Ed25519Signer();
        signer.init(true, privateKey);
        signer.update(content, 0, content.length);
        return signer.generateSignature();
    }

    boolean verify(byte[] content, byte[] signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false; // a signature of the wrong shape
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        var all = new byte[head.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}

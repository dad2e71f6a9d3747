package jp.tenohira.applications.seals;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key that signs for a city, with its certificates, its own first.
 *
 * @param sample whether the demo made it itself, so that nobody outside has a reason to trust it
 */
record CityKey(PrivateKey key, List<X509Certificate> chain, boolean sample) {

    CityKey {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    String algorithm() {
        return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }
}

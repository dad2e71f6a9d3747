package jp.tenohira.applications.seals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import jp.tenohira.testing.Cities;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the key there that the city halls of tests are configured with. */
@Component
class CityKeyOfTest {

    CityKeyOfTest(
            @Value("${tenohira.certificates.keystore}") Path file,
            @Value("${tenohira.certificates.keystore-password}") String password)
            throws IOException, GeneralSecurityException {
        var key = SampleKey.make(Cities.KORIYAMA, Instant.parse("2020-01-01T00:00:00Z"));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("city", key.key(), password.toCharArray(), key.chain().toArray(Certificate[]::new));
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }
}

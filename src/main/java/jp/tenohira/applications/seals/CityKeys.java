package jp.tenohira.applications.seals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.identity.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that sign documents: from the PKCS#12 file {@code tenohira.certificates.keystore}, the entry named like the
 * city's code or the only one. The demo makes a self-signed one for each city in the data directory and says so.
 */
@Component
class CityKeys {

    private static final Logger LOG = LoggerFactory.getLogger(CityKeys.class);

    private final Map<String, Optional<CityKey>> known = new ConcurrentHashMap<>();
    private final Path data;
    private final String keystore;
    private final String password;
    private final boolean demo;
    private final Secrets secrets;
    private final Clock clock;

    CityKeys(
            @Value("${tenohira.data}") Path data,
            @Value("${tenohira.certificates.keystore:}") String keystore,
            @Value("${tenohira.certificates.keystore-password:}") String password,
            @Value("${tenohira.demo}") boolean demo,
            Secrets secrets,
            Clock clock) {
        this.data = data;
        this.keystore = keystore;
        this.password = password;
        this.demo = demo;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The key of the current city; empty when none is configured. */
    Optional<CityKey> current() {
        return known.computeIfAbsent(CurrentMunicipality.get().code(), _ -> load(CurrentMunicipality.get()));
    }

    private Optional<CityKey> load(Municipality city) {
        try {
            if (!keystore.isBlank()) {
                return Optional.of(read(Path.of(keystore), password.toCharArray(), city.code(), false));
            }
            return demo ? Optional.of(sample(city)) : Optional.empty();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key that signs certificates cannot be read from "
                            + (keystore.isBlank() ? data.resolve("keys") : keystore)
                            + ". Expected a PKCS#12 file and its password in tenohira.certificates.keystore-password",
                    e);
        }
    }

    private CityKey sample(Municipality city) throws IOException, GeneralSecurityException {
        var file = data.resolve("keys").resolve("certificates-sample-" + city.code() + ".p12");
        var secret = HexFormat.of()
                .formatHex(secrets.hmac("certificates-keystore", city.code()))
                .toCharArray();
        if (!Files.exists(file)) {
            var made = SampleKey.make(city, clock.instant());
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(city.code(), made.key(), secret, made.chain().toArray(X509Certificate[]::new));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(file)) {
                store.store(out, secret);
            }
            LOG.warn("The demo signs certificates with a sample key it made itself: {}", file);
        }
        return read(file, secret, city.code(), true);
    }

    private static CityKey read(Path file, char[] password, String code, boolean sample)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        var aliases = Collections.list(store.aliases());
        var alias = aliases.contains(code) || aliases.size() != 1 ? code : aliases.getFirst();
        if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
            throw new GeneralSecurityException("There is no private key named " + code + " in " + file);
        }
        var chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        return new CityKey(key, chain, sample);
    }
}

package jp.tenohira.identity.secrets;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The folder {@code keys} of the data directory: {@code hmac} and one {@code signing-<id>} for every key that ever
 * signed, each 32 bytes in hexadecimal and readable by the operating-system user alone. {@code signing} names the key
 * that signs now; to take up a new one, remove that file and start again.
 */
final class KeyFiles {

    private static final String PREFIX = "signing-";

    private final Path folder;

    KeyFiles(Path data) throws IOException {
        this.folder = data.resolve("keys");
        Files.createDirectories(
                data.resolve("keys"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    byte[] hmacKey() throws IOException {
        var file = folder.resolve("hmac");
        if (!Files.exists(file)) {
            write(file, HexFormat.of().formatHex(random()));
        }
        return read(file);
    }

    SigningKey currentSigningKey() throws IOException {
        var pointer = folder.resolve("signing");
        if (Files.exists(pointer)) {
            var id = Files.readString(pointer).strip();
            return SigningKey.ofSeed(read(folder.resolve(PREFIX + id)));
        }
        var seed = random();
        var key = SigningKey.ofSeed(seed);
        write(folder.resolve(PREFIX + key.id()), HexFormat.of().formatHex(seed));
        write(pointer, key.id());
        return key;
    }

    List<SigningKey> allSigningKeys() throws IOException {
        var keys = new ArrayList<SigningKey>();
        try (var files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (var file : files) {
                keys.add(SigningKey.ofSeed(read(file)));
            }
        }
        return keys;
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "The key file " + file + " is damaged; restore it from the backup of the data directory", e);
        }
    }

    /** Whole or not at all: a crash while writing leaves no half key behind. */
    private static void write(Path file, String content) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, content);
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(draft, file);
        }
    }

    private static byte[] random() {
        var bytes = new byte[SigningKey.SEED_LENGTH];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}

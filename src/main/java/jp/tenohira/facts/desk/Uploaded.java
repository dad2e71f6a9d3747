package jp.tenohira.facts.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that was sent, on disk for as long as it is open. */
public record Uploaded(String name, Path content) implements AutoCloseable {

    private static final int LONGEST = 200;

    /** Empty when no file was chosen. */
    public static Optional<Uploaded> of(@Nullable MultipartFile sent) throws IOException {
        if (sent == null || sent.isEmpty()) {
            return Optional.empty();
        }
        var file = Files.createTempFile("handed-in", ".txt");
        try (var in = sent.getInputStream();
                var out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        return Optional.of(new Uploaded(nameOf(sent), file));
    }

    /** What was typed, as if it had been sent as a file. */
    public static Uploaded ofText(String name, String text) throws IOException {
        return new Uploaded(name, Files.writeString(Files.createTempFile("handed-in", ".txt"), text));
    }

    public static String nameOf(MultipartFile sent) {
        var name = sent.getOriginalFilename();
        var plain = name == null || name.isBlank() ? "file" : name.replaceAll("\\p{Cntrl}", "");
        return plain.substring(Math.max(0, plain.length() - LONGEST));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(content);
    }
}

package jp.tenohira.printing.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that was sent, on disk for as long as it is open. */
record Uploaded(String name, Path content) implements AutoCloseable {

    private static final int LONGEST = 200;

    /** Empty when no file was chosen. */
    static Optional<Uploaded> of(@Nullable MultipartFile sent) throws IOException {
        if (sent == null || sent.isEmpty()) {
            return Optional.empty();
        }
        var file = Files.createTempFile("print-log", ".txt");
        try (var in = sent.getInputStream();
                var out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        return Optional.of(new Uploaded(nameOf(sent), file));
    }

    static String nameOf(MultipartFile sent) {
        var name = sent.getOriginalFilename();
        var plain = name == null || name.isBlank() ? "page_log" : name.replaceAll("\\p{Cntrl}", "");
        return plain.substring(Math.max(0, plain.length() - LONGEST));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(content);
    }
}

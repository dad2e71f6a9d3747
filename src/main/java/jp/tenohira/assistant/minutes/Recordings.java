package jp.tenohira.assistant.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The recordings of the current city, each a file {@code recordings/<code>/<id>} of the data directory until it is deleted. */
@Component
class Recordings {

    private final Path place;

    Recordings(@Value("${tenohira.data}") Path data) {
        this.place = data.resolve("recordings");
    }

    void keep(UUID record, byte[] content) throws IOException {
        var file = file(record);
        Files.createDirectories(file.getParent());
        var coming = file.resolveSibling(record + ".part");
        Files.write(coming, content);
        Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
    }

    byte[] read(UUID record) throws IOException {
        return Files.readAllBytes(file(record));
    }

    boolean has(UUID record) {
        return Files.isRegularFile(file(record));
    }

    void delete(UUID record) {
        try {
            Files.deleteIfExists(file(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID record) {
        return place.resolve(CurrentMunicipality.get().code()).resolve(record.toString());
    }
}

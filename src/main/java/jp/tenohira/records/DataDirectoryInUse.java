package jp.tenohira.records;

import java.nio.file.Path;

/** Another city hall is running on the data directory. */
public final class DataDirectoryInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path data) {
        super("Another Tenohira is already running on the data directory " + data.toAbsolutePath() + ".");
    }
}

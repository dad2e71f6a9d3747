package jp.tenohira.records;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The server that is used: one given by TENOHIRA_DB_URL, or the embedded one in the data directory. */
record RecordsServer(DatabaseAddress address, @Nullable EmbeddedServer embedded) implements AutoCloseable {

    static RecordsServer open(Environment environment, Path data) throws IOException {
        var url = environment.getProperty("TENOHIRA_DB_URL", "");
        if (url.isBlank()) {
            var embedded = EmbeddedServer.start(data);
            return new RecordsServer(embedded.address(), embedded);
        }
        return new RecordsServer(GivenServer.address(name -> environment.getProperty(name, "")), null);
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}

package jp.tenohira.facts.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the store may use.
 *
 * @param memory of one query or delivery, as DuckDB writes it: 512MB; what is larger goes to disk
 * @param threads of one query or delivery
 * @param atOnce queries and deliveries that run at the same time; others wait
 */
public record FactsSettings(
        @DefaultValue("512MB") String memory,
        @DefaultValue("2") int threads,
        @DefaultValue("2") int atOnce) {

    public FactsSettings {
        if (!memory.matches("[1-9][0-9]{0,6} ?(MB|GB|MiB|GiB)") || threads < 1 || threads > 256 || atOnce < 1) {
            throw new IllegalArgumentException(
                    "tenohira.facts: memory is written as 512MB or 2GB, threads and at-once are at least 1; not %s, %d, %d"
                            .formatted(memory, threads, atOnce));
        }
    }

    static Path directory(Path data) {
        return data.toAbsolutePath().normalize().resolve("facts");
    }
}

package jp.tenohira.procedures.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The definitions that ship, by their procedure. */
public final class ShippedDefinitions {

    private ShippedDefinitions() {}

    public static List<String> codes() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:definitions/*.yaml"))
                    .map(file -> Objects.requireNonNull(file.getFilename()).replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String yaml(String code) {
        try (var file = ShippedDefinitions.class.getResourceAsStream("/definitions/" + code + ".yaml")) {
            return new String(Objects.requireNonNull(file, code).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

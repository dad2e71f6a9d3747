package jp.tenohira.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.assistant.minutes.speech.ScriptedSpeech;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each started city hall a data directory of its own below target/. */
public final class TemporaryData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var target = Files.createDirectories(Path.of("target", "test-data"));
            var data = Files.createTempDirectory(target.toAbsolutePath(), "city-");
            TestPropertyValues.of("tenohira.data=" + data)
                    .and(SignInServer.settings())
                    .and(ForgingProvider.settings())
                    .and(ScriptedModels.settings())
                    .and(ScriptedSpeech.settings())
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

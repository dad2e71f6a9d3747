package jp.tenohira.assistant.minutes.speech;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jp.tenohira.assistant.minutes.audio.Samples;
import jp.tenohira.assistant.minutes.audio.Samples.Speech;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** whisper.cpp on this machine with a model file the city supplies, in a process beside the city hall. */
@Component
@Order(2)
class WhisperRecogniser implements SpeechRecogniser {

    private static final Duration START = Duration.ofSeconds(60);
    private static final int MOST_SEGMENTS = 10_000;

    private final String model;
    private final Duration longest;
    private final List<String> options;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("whisper-clock").factory());

    @Autowired
    WhisperRecogniser(SpeechSettings settings) {
        this(settings, List.of());
    }

    /** @param options further words for its Java */
    WhisperRecogniser(SpeechSettings settings, List<String> options) {
        this.model = settings.whisperModel();
        this.longest = settings.stretch();
        this.options = List.copyOf(options);
    }

    @Override
    public String name() {
        return "whisper";
    }

    @Override
    public Optional<Unheard> lacks() {
        if (model.isEmpty()) {
            return Optional.of(Unheard.NOT_CONFIGURED);
        }
        return Files.isRegularFile(Path.of(model)) ? Optional.empty() : Optional.of(Unheard.NO_MODEL_FILE);
    }

    /** Nothing leaves the machine. */
    @Override
    public int level() {
        return 3;
    }

    @Override
    public Hearing open(Recording recording) throws SpeechUnheard {
        var lacking = lacks();
        if (lacking.isPresent()) {
            throw new SpeechUnheard(lacking.get());
        }
        try {
            var running = new Running(new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            running.mustBeReady();
            return running;
        } catch (IOException e) {
            throw new SpeechUnheard(Unheard.NO_LIBRARY);
        }
    }

    /** The same Java and the same classes; out of a packed city hall, by its launcher. */
    private List<String> command() {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-XX:+UseSerialGC"));
        words.addAll(options);
        var main = WhisperProcess.class.getName();
        var packed = String.valueOf(WhisperProcess.class.getResource("WhisperProcess.class"))
                .startsWith("jar:nested:");
        if (packed) {
            words.add("-Dloader.main=" + main);
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.add(packed ? "org.springframework.boot.loader.launch.PropertiesLauncher" : main);
        words.add(model);
        return words;
    }

    private final class Running implements Hearing {

        private final Process process;
        private final DataInputStream answers;
        private final DataOutputStream stretches;
        private volatile boolean late;

        Running(Process process) {
            this.process = process;
            this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
            this.stretches = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        }

        void mustBeReady() throws SpeechUnheard {
            var ending = endAfter(START);
            try {
                switch (answers.readInt()) {
                    case WhisperProcess.READY -> {}
                    case WhisperProcess.NO_LIBRARY -> throw new SpeechUnheard(Unheard.NO_LIBRARY);
                    default -> throw new SpeechUnheard(Unheard.BAD_MODEL);
                }
            } catch (IOException e) {
                throw ended();
            } finally {
                ending.cancel(false);
            }
        }

        @Override
        public List<Heard> hear(Samples samples, Speech stretch) throws SpeechUnheard {
            var ending = endAfter(longest);
            try {
                var sound = samples.floats(stretch);
                stretches.writeInt(sound.length);
                for (var value : sound) {
                    stretches.writeFloat(value);
                }
                stretches.flush();
                var segments = answers.readInt();
                if (segments < 0 || segments > MOST_SEGMENTS) {
                    throw new SpeechUnheard(Unheard.BROKEN);
                }
                var heard = new ArrayList<Heard>();
                for (var segment = 0; segment < segments; segment++) {
                    heard.add(new Heard(
                            answers.readLong(),
                            answers.readLong(),
                            answers.readUTF().strip()));
                }
                return heard;
            } catch (IOException e) {
                throw ended();
            } finally {
                ending.cancel(false);
            }
        }

        private SpeechUnheard ended() {
            process.destroyForcibly();
            return new SpeechUnheard(late ? Unheard.TOO_SLOW : Unheard.ENDED);
        }

        private ScheduledFuture<?> endAfter(Duration time) {
            return clock.schedule(
                    () -> {
                        late = true;
                        process.destroyForcibly();
                    },
                    time.toMillis(),
                    TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}

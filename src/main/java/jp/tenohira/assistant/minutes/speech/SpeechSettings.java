package jp.tenohira.assistant.minutes.speech;

import java.time.Duration;
import jp.tenohira.assistant.models.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says of speech recognition.
 *
 * @param endpoint an OpenAI-compatible {@code /audio/transcriptions}; null for none
 * @param whisperModel a ggml model file of whisper.cpp that the city supplies; empty for none
 * @param stretch the longest time whisper may take for one stretch of sound
 * @param recordingKept how long a recording is kept
 */
@ConfigurationProperties("tenohira.assistant.speech")
public record SpeechSettings(
        @Nullable Model endpoint,
        @DefaultValue("") String whisperModel,
        @DefaultValue("5m") Duration stretch,
        @DefaultValue("7d") Duration recordingKept) {}

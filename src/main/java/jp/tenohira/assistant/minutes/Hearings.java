package jp.tenohira.assistant.minutes;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.tenohira.assistant.minutes.MinutesRecord.State;
import jp.tenohira.assistant.minutes.audio.Samples;
import jp.tenohira.assistant.minutes.audio.VoiceActivity;
import jp.tenohira.assistant.minutes.speech.Heard;
import jp.tenohira.assistant.minutes.speech.Recording;
import jp.tenohira.assistant.minutes.speech.SpeechRecogniser;
import jp.tenohira.assistant.minutes.speech.SpeechUnheard;
import jp.tenohira.assistant.minutes.speech.Unheard;
import jp.tenohira.assistant.minutes.transcripts.Said;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Recognises recordings one after another, stretch by stretch, and deletes each when its time is over. What was under way at a stop begins anew. */
@Component
class Hearings {

    private static final Logger LOG = LoggerFactory.getLogger(Hearings.class);

    /** Bytes of a second of speech as recorders pack it, 64 kbit. */
    private static final int PACKED_A_SECOND = 8_000;

    private final MinutesRecords records;
    private final Recordings recordings;
    private final List<SpeechRecogniser> recognisers;
    private final Municipalities municipalities;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("minutes").daemon().factory());

    Hearings(
            MinutesRecords records,
            Recordings recordings,
            List<SpeechRecogniser> recognisers,
            Municipalities municipalities) {
        this.records = records;
        this.recordings = recordings;
        this.recognisers = List.copyOf(recognisers);
        this.municipalities = municipalities;
    }

    /** The recogniser that may have a recording of a level; the first in order. */
    Optional<SpeechRecogniser> recogniser(int level) {
        return recognisers.stream()
                .filter(recogniser -> recogniser.lacks().isEmpty() && recogniser.level() >= level)
                .findFirst();
    }

    List<SpeechRecogniser> all() {
        return recognisers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOnEverywhere() {
        municipalities
                .all()
                .forEach(city ->
                        CurrentMunicipality.run(city, () -> records.underWay().forEach(this::later)));
    }

    Future<?> later(MinutesRecord record) {
        var city = CurrentMunicipality.get();
        return worker.submit(() -> CurrentMunicipality.run(city, () -> hear(record)));
    }

    private void hear(MinutesRecord record) {
        try {
            heard(record);
        } catch (SpeechUnheard e) {
            failed(record, e.why());
        } catch (IOException | RuntimeException e) {
            LOG.error("A recording was not recognised", e);
            failed(record, Unheard.INTERRUPTED);
        }
    }

    /** What fails because the city hall closes is heard anew when it opens. */
    private void failed(MinutesRecord record, Unheard why) {
        if (!worker.isShutdown()) {
            records.progress(record.id(), State.FAILED, why.name(), 0, 0);
        }
    }

    private void heard(MinutesRecord record) throws SpeechUnheard, IOException {
        var recogniser = recogniser(record.level()).orElseThrow(() -> new SpeechUnheard(Unheard.NOT_CONFIGURED));
        if (!recordings.has(record.id())) {
            throw new SpeechUnheard(Unheard.INTERRUPTED);
        }
        records.clear(record.id());
        var content = recordings.read(record.id());
        var samples = Samples.of(new ByteArrayInputStream(content));
        var stretches = samples.map(VoiceActivity::of).orElse(List.of());
        try (var hearing = recogniser.open(recording(record, content, samples.isPresent() ? stretches : null))) {
            if (samples.isPresent()) {
                stretches(record, samples.get(), stretches, hearing);
            } else {
                records.progress(record.id(), State.HEARING, "", 1, 0);
                keep(record, 0, hearing.hearFile(record.fileName(), content));
                records.progress(record.id(), State.HEARD, "", 1, 1);
            }
        }
        if (records.count(record.id()) == 0) {
            throw new SpeechUnheard(Unheard.NO_SPEECH);
        }
    }

    /** @param stretches null where this machine cannot read the file: its length is then a guess by its size */
    private static Recording recording(MinutesRecord record, byte[] content, @Nullable List<Samples.Speech> stretches) {
        var milliseconds = stretches == null
                ? content.length * 1_000L / PACKED_A_SECOND
                : stretches.stream()
                        .mapToLong(one -> one.endMs() - one.startMs())
                        .sum();
        var section = record.section().isEmpty() ? null : record.section();
        return new Recording(
                new Staff(record.person(), record.personName(), Role.CLERK, section),
                record.level(),
                content,
                Math.toIntExact((milliseconds + 999) / 1_000));
    }

    private void stretches(
            MinutesRecord record, Samples samples, List<Samples.Speech> stretches, SpeechRecogniser.Hearing hearing)
            throws SpeechUnheard {
        var done = 0;
        for (var stretch : stretches) {
            records.progress(record.id(), State.HEARING, "", stretches.size(), done);
            keep(record, stretch.startMs(), hearing.hear(samples, stretch));
            done++;
        }
        records.progress(record.id(), State.HEARD, "", stretches.size(), done);
    }

    private void keep(MinutesRecord record, long from, List<Heard> heard) {
        records.append(
                record.id(),
                heard.stream()
                        .filter(one -> !one.words().isBlank())
                        .map(one -> new Said(from + one.startMs(), from + one.endMs(), "", one.words()))
                        .toList());
    }

    /** Deletes what is over, every ten minutes. */
    @Scheduled(cron = "0 */10 * * * *")
    void deleteOver() {
        municipalities.all().forEach(city -> CurrentMunicipality.run(city, this::deleteOverHere));
    }

    void deleteOverHere() {
        for (UUID record : records.recordingsOver()) {
            recordings.delete(record);
            records.recordingGone(record);
        }
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }
}

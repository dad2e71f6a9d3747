package jp.tenohira.assistant.minutes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.tenohira.assistant.knowledge.reading.PlainText;
import jp.tenohira.assistant.minutes.MinutesRecord.State;
import jp.tenohira.assistant.minutes.audio.Samples;
import jp.tenohira.assistant.minutes.speech.SpeechRecogniser;
import jp.tenohira.assistant.minutes.speech.SpeechSettings;
import jp.tenohira.assistant.minutes.speech.Unheard;
import jp.tenohira.assistant.minutes.transcripts.Said;
import jp.tenohira.assistant.minutes.transcripts.Transcript;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes recordings and transcripts, keeps who spoke and what people wrote. Every change leaves a trace without a word of the meeting. */
@Component
public class Minutes {

    /** The largest recording in bytes. */
    public static final int LARGEST = 50 << 20;

    /** The longest name of a speaker, in UTF-16 units. */
    public static final int LONGEST_NAME = 40;

    /** The longest draft, in UTF-16 units. */
    public static final int LONGEST_DRAFT = 100_000;

    private final MinutesRecords records;
    private final Recordings recordings;
    private final Hearings hearings;
    private final SpeechSettings settings;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    Minutes(
            MinutesRecords records,
            Recordings recordings,
            Hearings hearings,
            SpeechSettings settings,
            TransactionTemplate transaction,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.recordings = recordings;
        this.hearings = hearings;
        this.settings = settings;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file with what is said of it. */
    public record Sent(String title, @Nullable LocalDate heldOn, int level, String fileName, byte[] content) {}

    /** The recognisers there are, with what each lacks. */
    public List<SpeechRecogniser> recognisers() {
        return hearings.all();
    }

    /** How many days a recording is kept. */
    public long daysKept() {
        return settings.recordingKept().toDays();
    }

    public Outcome<UUID, Unheard> transcript(Staff by, Sent sent) {
        var said = PlainText.of(sent.content()).map(Transcript::of).orElse(List.of());
        if (said.isEmpty()) {
            return Outcome.refused(Unheard.KIND);
        }
        var made = made(by, sent, "", State.HEARD, false);
        transaction.executeWithoutResult(_ -> {
            add(by, made, sent);
            records.append(made.id(), said);
        });
        return Outcome.accepted(made.id());
    }

    /** Keeps a recording and has it recognised. Where nothing may recognise it, it is not kept. */
    public Outcome<UUID, Unheard> recording(Staff by, Sent sent) throws IOException {
        var recogniser = hearings.recogniser(sent.level());
        if (recogniser.isEmpty()) {
            return Outcome.refused(
                    hearings.recogniser(1).isPresent()
                            ? Unheard.LEVEL
                            : lacking().orElse(Unheard.NOT_CONFIGURED));
        }
        var readable = Samples.of(new ByteArrayInputStream(sent.content())).isPresent();
        if (!readable && !recogniser.get().takesFiles()) {
            return Outcome.refused(Unheard.KIND);
        }
        var made = made(by, sent, recogniser.get().name(), State.WAITING, true);
        recordings.keep(made.id(), sent.content());
        transaction.executeWithoutResult(_ -> add(by, made, sent));
        hearings.later(made);
        return Outcome.accepted(made.id());
    }

    /** What the first recogniser that was meant to work lacks. */
    private Optional<Unheard> lacking() {
        return hearings.all().stream()
                .flatMap(recogniser -> recogniser.lacks().stream())
                .filter(why -> why != Unheard.NOT_CONFIGURED)
                .findFirst();
    }

    private MinutesRecord made(Staff by, Sent sent, String engine, State state, boolean recorded) {
        var section = by.section();
        var now = clock.instant();
        return new MinutesRecord(
                UUID.randomUUID(),
                sent.title(),
                sent.heldOn(),
                sent.level(),
                by.id(),
                by.name(),
                section == null ? "" : section,
                recorded,
                engine,
                state,
                "",
                sent.fileName(),
                0,
                0,
                now,
                recorded ? now.plus(settings.recordingKept()) : null,
                null,
                0,
                null,
                "");
    }

    private void add(Staff by, MinutesRecord made, Sent sent) {
        var digest = digest(sent.content());
        records.add(by, made, sent.content().length, digest);
        audit.record(
                by,
                "assistant.meeting-taken",
                made.id().toString(),
                Map.of(
                        "level", Integer.toString(made.level()),
                        "engine", made.engine(),
                        "bytes", Integer.toString(sent.content().length),
                        "sha256", digest));
    }

    /**
     * Says who spoke.
     *
     * @param renamed names to put in the place of names, in every line
     * @param lines names of single lines
     */
    public void name(Staff by, MinutesRecord record, Map<String, String> renamed, Map<Integer, String> lines) {
        transaction.executeWithoutResult(_ -> {
            records.name(record.id(), new TreeMap<>(lines));
            renamed.forEach((from, to) -> records.rename(record.id(), from, to));
            audit.record(by, "assistant.speakers-named", record.id().toString(), Map.of());
        });
    }

    /** All lines of a meeting. */
    public List<Said> lines(MinutesRecord record) {
        return records.lines(record.id(), 1, Transcript.MOST_LINES).stream()
                .map(MinutesRecords.Numbered::said)
                .toList();
    }

    /** Keeps what a person wrote; false when somebody else changed it meanwhile. */
    public boolean edit(Staff by, MinutesRecord record, String draft, int version) {
        return write(by, record, draft, version, null);
    }

    boolean write(Staff by, MinutesRecord record, String draft, int version, @Nullable UUID use) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var written = records.write(by, record.id(), draft, version, use);
            if (written) {
                audit.record(
                        by,
                        use == null ? "assistant.minutes-edited" : "assistant.minutes-drafted",
                        record.id().toString(),
                        Map.of("characters", Integer.toString(draft.length())));
            }
            return written;
        }));
    }

    /** Removes a meeting with its recording. */
    public void remove(Staff by, MinutesRecord record) {
        recordings.delete(record.id());
        transaction.executeWithoutResult(_ -> {
            records.remove(record.id());
            audit.record(by, "assistant.meeting-removed", record.id().toString(), Map.of());
        });
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

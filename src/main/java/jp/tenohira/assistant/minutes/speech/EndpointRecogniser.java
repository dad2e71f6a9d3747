package jp.tenohira.assistant.minutes.speech;

import java.util.List;
import java.util.Optional;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.gateway.SoundUses;
import jp.tenohira.assistant.gateway.SoundUses.Allowed;
import jp.tenohira.assistant.minutes.audio.Samples;
import jp.tenohira.assistant.minutes.audio.Samples.Speech;
import jp.tenohira.assistant.models.Model;
import jp.tenohira.assistant.models.TranscriptionDoor;
import jp.tenohira.assistant.models.TranscriptionDoor.Transcribed;
import jp.tenohira.assistant.models.UpstreamFailed;
import jp.tenohira.core.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An OpenAI-compatible endpoint for transcriptions. It gets no recording of a higher level than the operator allows it, and none that the log of
 * uses does not know.
 */
@Component
@Order(1)
class EndpointRecogniser implements SpeechRecogniser {

    private final TranscriptionDoor door;
    private final SoundUses uses;
    private final @Nullable Model endpoint;

    EndpointRecogniser(TranscriptionDoor door, SoundUses uses, SpeechSettings settings) {
        this.door = door;
        this.uses = uses;
        this.endpoint = settings.endpoint();
    }

    @Override
    public String name() {
        return endpoint == null ? "endpoint" : endpoint.name();
    }

    @Override
    public Optional<Unheard> lacks() {
        return endpoint == null || !endpoint.approved() ? Optional.of(Unheard.NOT_CONFIGURED) : Optional.empty();
    }

    @Override
    public int level() {
        return endpoint == null ? 0 : endpoint.level();
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Hearing open(Recording recording) throws SpeechUnheard {
        var model = endpoint;
        if (model == null || !model.approved()) {
            throw new SpeechUnheard(Unheard.NOT_CONFIGURED);
        }
        return switch (uses.begin(
                recording.who(), model, recording.level(), recording.content(), recording.seconds())) {
            case Outcome.Accepted<Allowed, Refusal>(var allowed) -> new Asking(model, allowed);
            case Outcome.Refused<Allowed, Refusal>(var why) ->
                throw new SpeechUnheard(why instanceof Refusal.NotAdmitted ? Unheard.NOT_ADMITTED : Unheard.USED_UP);
        };
    }

    /** Each stretch is a request of its own, all of them one use. */
    private final class Asking implements Hearing {

        private final Model model;
        private final Allowed allowed;
        private boolean failed;

        Asking(Model model, Allowed allowed) {
            this.model = model;
            this.allowed = allowed;
        }

        @Override
        public List<Heard> hear(Samples samples, Speech stretch) throws SpeechUnheard {
            return hearFile("speech.wav", samples.wav(stretch));
        }

        @Override
        public List<Heard> hearFile(String name, byte[] content) throws SpeechUnheard {
            failed = true;
            var heard = asked(model, name, content);
            failed = false;
            return heard;
        }

        @Override
        public void close() {
            allowed.ended(!failed);
        }
    }

    private List<Heard> asked(Model model, String name, byte[] sound) throws SpeechUnheard {
        try {
            return door.transcribe(model, name, sound).stream()
                    .map(EndpointRecogniser::heard)
                    .toList();
        } catch (UpstreamFailed e) {
            throw new SpeechUnheard(
                    switch (e.why()) {
                        case UNREACHABLE, ADDRESS_REFUSED -> Unheard.UNREACHABLE;
                        case TIMED_OUT -> Unheard.TOO_SLOW;
                        case KEY_REFUSED, REFUSED, TOO_MANY -> Unheard.REFUSED;
                        case BROKEN, CUT, TOO_LONG -> Unheard.BROKEN;
                    });
        }
    }

    private static Heard heard(Transcribed segment) {
        return new Heard(segment.startMs(), segment.endMs(), segment.text());
    }
}

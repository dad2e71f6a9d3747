package jp.tenohira.assistant.minutes.speech;

import java.util.List;
import java.util.Optional;
import jp.tenohira.assistant.minutes.audio.Samples;
import jp.tenohira.assistant.minutes.audio.Samples.Speech;

/** Makes speech text. */
public interface SpeechRecogniser {

    /** What records call it. */
    String name();

    /** What it lacks; empty when it can be asked. */
    Optional<Unheard> lacks();

    /** The highest confidentiality level of what it may be given, 1 to 3. */
    int level();

    /** A hearing of one recording; whoever opens it closes it. */
    Hearing open(Recording recording) throws SpeechUnheard;

    /** Whether it also takes files that this machine cannot read, whole. */
    default boolean takesFiles() {
        return false;
    }

    /** One recording under way. */
    interface Hearing extends AutoCloseable {

        /** What is said in one stretch of a recording; times count from its beginning. */
        List<Heard> hear(Samples samples, Speech stretch) throws SpeechUnheard;

        /** What is said in a whole file, such as MP3. */
        default List<Heard> hearFile(String name, byte[] content) throws SpeechUnheard {
            throw new SpeechUnheard(Unheard.KIND);
        }

        @Override
        void close();
    }
}

package jp.tenohira.figures.stated;

import java.time.Instant;
import java.util.List;
import jp.tenohira.figures.history.IssuedNumbers.Issued;
import jp.tenohira.figures.history.Stated;
import org.jspecify.annotations.Nullable;

/**
 * A slip (訂正票): a number that had been fixed is another one now.
 *
 * @param issued what had been handed out with the old number
 * @param acknowledged who took note of it; null while nobody has
 */
public record Restatement(
        long id,
        Stated before,
        Stated after,
        Cause cause,
        List<Issued> issued,
        Instant writtenAt,
        @Nullable Acknowledged acknowledged) {

    public Restatement {
        issued = List.copyOf(issued);
    }

    public enum Cause {
        /** The definition was corrected; the records are the same. */
        DEFINITION,
        /** Records arrived or were corrected later. */
        LATE_DATA,
        BOTH;

        /** Of a changed definition only the inputs that both versions read tell whether records changed too. */
        static Cause of(Stated before, Stated after) {
            var records = before.measured().entrySet().stream()
                    .anyMatch(input -> after.measured().containsKey(input.getKey())
                            && !input.getValue().equals(after.measured().get(input.getKey())));
            if (before.version() == after.version()) {
                return LATE_DATA;
            }
            return records ? BOTH : DEFINITION;
        }
    }

    public record Acknowledged(String by, Instant at, String reason) {}
}

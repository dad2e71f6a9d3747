package jp.tenohira.budget;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an item's review sheet. Entries are never changed.
 *
 * @param number counted from 1 on each sheet
 */
public record ReviewEntry(UUID item, int number, Said said, Instant at, String by) {

    public enum Kind {
        QUESTION(Text.of("質問", "Question")),
        ANSWER(Text.of("回答", "Answer")),
        DECISION(Text.of("判定", "Decision")),
        /** Carried over to the sheets of later years until it is settled. */
        REMARK(Text.of("申し送り", "Remark carried over")),
        SETTLEMENT(Text.of("申し送りの解消", "Remark settled"));

        private final Text label;

        Kind(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** The entry that another one refers to; it may stand on the sheet of an earlier year. */
    public record Reference(UUID item, int number) {}

    /**
     * @param decision of a decision only
     * @param about the question of an answer, the remark of a settlement
     * @param speaker who said it in the meeting; empty when it is who wrote it
     */
    public record Said(
            Kind kind,
            @Nullable Decision decision,
            @Nullable Reference about,
            String speaker,
            String body) {}

    public Reference reference() {
        return new Reference(item, number);
    }
}

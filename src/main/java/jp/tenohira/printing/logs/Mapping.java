package jp.tenohira.printing.logs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a CSV say what, as staff chose them once.
 *
 * @param columns what is read, and the header of its column
 */
public record Mapping(String name, Map<Field, String> columns) {

    public enum Field {
        TIME(true, Text.of("日時", "Time")),
        ACCOUNT(true, Text.of("利用者(アカウント)", "User account")),
        PRINTER(true, Text.of("プリンター名", "Printer")),
        PAGES(true, Text.of("ページ数(1部の面数)", "Pages (sides of one copy)")),
        COPIES(false, Text.of("部数", "Copies")),
        DUPLEX(false, Text.of("両面", "Duplex")),
        COLOUR(false, Text.of("カラー", "Colour")),
        SHEETS(false, Text.of("用紙の枚数(全部数)", "Sheets of paper (all copies)")),
        JOB(false, Text.of("ジョブ番号", "Job number")),
        MEDIA(false, Text.of("用紙サイズ", "Paper size"));

        private final boolean needed;
        private final Text label;

        Field(boolean needed, Text label) {
            this.needed = needed;
            this.label = label;
        }

        public boolean needed() {
            return needed;
        }

        public Text label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Field> of(String code) {
            return Arrays.stream(values())
                    .filter(field -> field.code().equals(code))
                    .findFirst();
        }
    }

    public Mapping {
        columns = Map.copyOf(columns);
    }

    boolean fits(List<String> header) {
        return header.containsAll(columns.values());
    }

    @Nullable
    String column(Field field) {
        return columns.get(field);
    }
}

package jp.tenohira.procedures.entries;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** The columns of a sheet of the inventory, in their order. Yearly applications add one column a fiscal year. */
public enum EntryColumn {
    CODE("code", Text.of("手続ID", "Procedure ID")),
    NAME("name", Text.of("手続名", "Name")),
    READING("reading", Text.of("読み", "Reading")),
    DEPARTMENT("department", Text.of("部局", "Department")),
    SECTION("section", Text.of("担当課", "Section")),
    LEGAL_BASIS("legal_basis", Text.of("根拠法令", "Legal basis")),
    CHANNELS("channels", Text.of("受付方法", "Channels")),
    ONLINE_SINCE("online_since", Text.of("オンライン開始日", "Online since")),
    OBSTACLES("obstacles", Text.of("オンライン化の支障", "What stands in the way")),
    WHY_NOT_YET("why_not_yet", Text.of("未オンラインの理由", "Why not yet")),
    MINUTES("minutes", Text.of("1件あたりの処理時間(分)", "Minutes per application")),
    ESTABLISHED_ON("established_on", Text.of("新設日", "Established on")),
    ABOLISHED_ON("abolished_on", Text.of("廃止日", "Abolished on"));

    private static final String YEARLY = "annual_";
    private static final Pattern YEARLY_HEADING = Pattern.compile("(?:annual_|年間件数 ?[(（]?)(20[0-9]{2})(?:年度)?[)）]?");

    private final String key;
    private final Text label;

    EntryColumn(String key, Text label) {
        this.key = key;
        this.label = label;
    }

    /** The word in forms, in histories and in sheets for machines. */
    public String key() {
        return key;
    }

    public Text label() {
        return label;
    }

    public static String yearlyKey(int fiscalYear) {
        return YEARLY + fiscalYear;
    }

    /** The fiscal year of a yearly column's key or heading. */
    public static OptionalInt yearOf(String heading) {
        var matcher = YEARLY_HEADING.matcher(heading);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** What a column of this key is called. */
    public static Text labelOf(String key) {
        var year = yearOf(key);
        return year.isPresent()
                ? Text.of(
                        "年間件数(%d年度)".formatted(year.getAsInt()),
                        "Yearly applications (FY%d)".formatted(year.getAsInt()))
                : Arrays.stream(values())
                        .filter(column -> column.key.equals(key))
                        .findFirst()
                        .map(EntryColumn::label)
                        .orElse(Text.plain(key));
    }

    /** The key of a heading in a sheet: a key itself, or a label in any language. */
    public static Optional<String> keyOf(String heading) {
        var plain = heading.strip();
        var year = yearOf(plain);
        if (year.isPresent()) {
            return Optional.of(yearlyKey(year.getAsInt()));
        }
        return Arrays.stream(values())
                .filter(column -> column.key.equalsIgnoreCase(plain)
                        || Arrays.stream(Lang.values())
                                .anyMatch(lang -> column.label.in(lang).equalsIgnoreCase(plain)))
                .map(EntryColumn::key)
                .findFirst();
    }
}

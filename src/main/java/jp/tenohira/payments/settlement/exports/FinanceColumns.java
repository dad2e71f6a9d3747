package jp.tenohira.payments.settlement.exports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which columns the finance system wants, in which order, encoding and form of dates.
 *
 * @param reexported what stands in the column {@code mark} of entries that were handed over before
 */
public record FinanceColumns(Charset charset, DateTimeFormatter dates, String reexported, List<Column> columns) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int MOST_COLUMNS = 100;

    /** What a city has that wrote no definition of its own. */
    public static final String SHIPPED = """
            encoding: utf-8
            dates: uuuu-MM-dd
            reexported: 再出力
            columns:
              - {heading: 会計年度, value: fiscal-year}
              - {heading: 仕訳番号, value: number}
              - {heading: 行, value: line}
              - {heading: 区分, value: kind}
              - {heading: 計上日, value: booked-on}
              - {heading: 営業日, value: day}
              - {heading: 所属, value: section}
              - {heading: 所属名, value: section-name}
              - {heading: 施設, value: place}
              - {heading: 施設名, value: place-name}
              - {heading: 借方貸方, value: side}
              - {heading: 勘定, value: ledger}
              - {heading: 科目コード, value: account}
              - {heading: 科目名, value: account-name}
              - {heading: 金額, value: yen}
              - {heading: 費目, value: fee-kind}
              - {heading: 費目名, value: fee-kind-name}
              - {heading: 支払方法, value: tender}
              - {heading: ブランド, value: brand}
              - {heading: 取消対象, value: reverses}
              - {heading: 出力区分, value: mark}
            """;

    public FinanceColumns {
        columns = List.copyOf(columns);
    }

    /** @param text the same in every line, for {@link Value#TEXT} */
    public record Column(String heading, Value value, String text) {}

    public enum Value {
        FISCAL_YEAR,
        NUMBER,
        LINE,
        KIND,
        BOOKED_ON,
        DAY,
        SECTION,
        SECTION_NAME,
        PLACE,
        PLACE_NAME,
        SIDE,
        LEDGER,
        ACCOUNT,
        KAN,
        KOU,
        MOKU,
        SETSU,
        ACCOUNT_NAME,
        YEN,
        FEE_KIND,
        FEE_KIND_NAME,
        TENDER,
        BRAND,
        REVERSES,
        MARK,
        TEXT;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Value> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }

    public static Outcome<FinanceColumns, List<Text>> read(String yaml) {
        var problems = new ArrayList<Text>();
        try {
            var root = YAML.readTree(yaml);
            if (root == null || !root.isObject()) {
                return Outcome.refused(List.of(Text.of("YAMLとして読めません。", "This cannot be read as YAML.")));
            }
            var encoding = root.path("encoding").asString("utf-8").toLowerCase(Locale.ROOT);
            if (!List.of("utf-8", "cp932").contains(encoding)) {
                problems.add(wrong("encoding", encoding, "utf-8かcp932", "utf-8 or cp932"));
            }
            var dates = root.path("dates").asString("uuuu-MM-dd");
            if (!dates.matches("[uMd/年月日. -]{4,20}")) {
                problems.add(wrong("dates", dates, "uuuu-MM-ddやuuuuMMdd", "uuuu-MM-dd or uuuuMMdd"));
            }
            var columns = new ArrayList<Column>();
            for (var node : root.path("columns")) {
                var value = node.path("value").asString("");
                var known = Value.of(value);
                if (known.isEmpty() || node.path("heading").asString("").isBlank()) {
                    problems.add(wrong(
                            "columns",
                            node.toString(),
                            "headingと、valueとして" + codes(),
                            "a heading, and a value of " + codes()));
                } else {
                    columns.add(new Column(
                            node.path("heading").asString(""),
                            known.get(),
                            node.path("text").asString("")));
                }
            }
            if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
                problems.add(wrong("columns", "", "1から100の列", "1 to 100 columns"));
            }
            return problems.isEmpty()
                    ? Outcome.accepted(new FinanceColumns(
                            encoding.equals("cp932") ? CP932 : StandardCharsets.UTF_8,
                            DateTimeFormatter.ofPattern(dates, Locale.ROOT),
                            root.path("reexported").asString("再出力"),
                            columns))
                    : Outcome.refused(problems);
        } catch (JacksonException e) {
            return Outcome.refused(List.of(
                    Text.of("YAMLとして読めません。" + e.getOriginalMessage(), "This is no YAML. " + e.getOriginalMessage())));
        }
    }

    private static String codes() {
        return String.join(", ", Arrays.stream(Value.values()).map(Value::code).toList());
    }

    private static Text wrong(String field, String value, String ja, String en) {
        return Text.of(
                "%s:「%s」は使えません。%sを書いてください。".formatted(field, value, ja),
                "%s: \"%s\" cannot be used; expected %s.".formatted(field, value, en));
    }
}

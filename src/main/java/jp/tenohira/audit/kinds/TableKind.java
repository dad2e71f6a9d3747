package jp.tenohira.audit.kinds;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.audit.checks.HalfWidth;
import jp.tenohira.core.Text;

/** The kinds of table that are known, each by the headers it must have. Another table is {@link #OTHER}. */
public enum TableKind {
    COVERAGE(
            "coverage",
            Text.of("オンライン手続のカバー率", "Coverage of online procedures"),
            Map.of(
                    "department", "department|部局名?|部署名?|所属",
                    "fiscal_year", "fiscal_year|年度",
                    "procedures", "procedures|手続き?数",
                    "online_procedures", "online_procedures|オンライン(化|可能)?(済み?)?手続き?数",
                    "annual_applications", "annual_applications|年間(申請|手続き?)?件数",
                    "covered_applications", "covered_applications|(オンライン)?(カバー|対象)件数"),
            Map.of(
                    "online_rate_percent", "online_rate_percent|オンライン化?率(\\(%\\))?",
                    "coverage_rate_percent", "coverage_rate_percent|(手続き?件数)?カバー率(\\(%\\))?")),
    PRINTING(
            "printing",
            Text.of("部局別の印刷枚数", "Sheets printed by department"),
            Map.of(
                    "department", "department|部局名?|部署名?|所属",
                    "sheets_earlier", "sheets_20.*",
                    "sheets_later", "sheets_20.*",
                    "head_earlier", "sheets_per_head.*",
                    "head_later", "sheets_per_head.*",
                    "difference", "difference"),
            Map.of("change_percent", "change_percent")),
    CASHLESS(
            "cashless",
            Text.of("施設別のキャッシュレス決済", "Cashless payments by facility"),
            Map.of(
                    "facility", "facility|施設名?",
                    "sales", "sales_yen|(売上|収入)(金額|額|高)?(\\(円\\))?",
                    "cash", "cash_yen|現金(金額|額)?(\\(円\\))?",
                    "cashless", "cashless_yen|キャッシュレス(決済)?(金額|額)?(\\(円\\))?"),
            Map.of("rate", "cashless_rate_percent|キャッシュレス(決済)?(率|比率)(\\(%\\))?")),
    EFFECTS(
            "effects",
            Text.of("業務効率化の効果(削減時間)", "Hours saved by measure"),
            Map.of(
                    "department", "department|部局名?|部署名?|所属",
                    "measure", "measure|取組(内容|名)?|施策名?",
                    "stated_hours", "stated_hours|削減時間(\\(時間\\))?"),
            Map.of(
                    "formula", "formula|(計)?算式|算出根拠",
                    "stated_minutes", "stated_minutes|削減時間\\(分\\)|分",
                    "kind", "kind|区分",
                    "jobs", "jobs|業務数")),
    EFFECT_TOTALS(
            "effect-totals",
            Text.of("部局別の削減時間の合計", "Hours saved by department"),
            Map.of(
                    "department", "department|部局名?|部署名?|所属",
                    "total", "stated_total_hours|削減時間(の)?合計(\\(時間\\))?"),
            Map.of()),
    BUDGET(
            "budget",
            Text.of("DX関連予算", "DX budget"),
            Map.of(
                    "category", "category|区分|経費区分",
                    "earlier", "fiscal_year_\\d{4}_(thousand_)?yen",
                    "later", "fiscal_year_\\d{4}_(thousand_)?yen",
                    "difference", "difference_(thousand_)?yen"),
            Map.of("change_percent", "change_percent")),
    STATED_FIGURES(
            "stated-figures",
            Text.of("本文中の数値", "Figures stated in the text"),
            Map.of("figure", "figure|項目|指標", "value", "value|値|数値", "unit", "unit|単位"),
            Map.of("note", "note|備考|摘要")),
    PRIORITY(
            "priority-procedures",
            Text.of("優先してオンライン化する手続", "Procedures to bring online first"),
            Map.of(
                    "department", "department|部局名?|部署名?|所属",
                    "procedure", "procedure|手続き?名?",
                    "annual_applications", "annual_applications|年間(申請|手続き?)?件数",
                    "section", "section|担当課|課名?"),
            Map.of()),
    OTHER("other", Text.of("その他の表", "Another table"), Map.of(), Map.of());

    private final String code;
    private final Text label;
    private final Map<String, Pattern> required;
    private final Map<String, Pattern> optional;

    TableKind(String code, Text label, Map<String, String> required, Map<String, String> optional) {
        this.code = code;
        this.label = label;
        this.required = compiled(required);
        this.optional = compiled(optional);
    }

    private static Map<String, Pattern> compiled(Map<String, String> patterns) {
        var compiled = new HashMap<String, Pattern>();
        patterns.forEach((name, pattern) -> compiled.put(name, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)));
        return Map.copyOf(compiled);
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    public static Optional<TableKind> of(String code) {
        return List.of(values()).stream().filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The first kind all of whose headers are there. */
    public static TableKind recognised(List<String> header) {
        return List.of(values()).stream()
                .filter(kind -> kind.columns(header).isPresent())
                .findFirst()
                .orElse(OTHER);
    }

    /** Where its columns stand; empty when one is missing. Pairs such as earlier and later stand in this order. */
    Optional<Map<String, Integer>> columns(List<String> header) {
        var columns = new LinkedHashMap<String, Integer>();
        for (var name :
                required.keySet().stream().sorted(TableKind::earlierFirst).toList()) {
            find(header, required.getOrDefault(name, Pattern.compile("")), columns)
                    .ifPresent(column -> columns.put(name, column));
        }
        if (columns.size() < required.size()) {
            return Optional.empty();
        }
        optional.forEach(
                (name, pattern) -> find(header, pattern, columns).ifPresent(column -> columns.put(name, column)));
        return Optional.of(columns);
    }

    private static int earlierFirst(String a, String b) {
        var later = Boolean.compare(a.endsWith("later"), b.endsWith("later"));
        return later != 0 ? later : a.compareTo(b);
    }

    private static Optional<Integer> find(List<String> header, Pattern pattern, Map<String, Integer> taken) {
        for (int column = 0; column < header.size(); column++) {
            var name = HalfWidth.of(header.get(column).strip());
            if (!taken.containsValue(column) && pattern.matcher(name).matches()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}

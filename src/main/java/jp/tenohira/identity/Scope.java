package jp.tenohira.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Text;

/** What an API token may be allowed to do. */
public enum Scope {
    FIGURES_READ("figures:read", Text.of("統計値の参照", "Read figures")),
    CASES_READ("cases:read", Text.of("自課の案件の参照", "Read the own section's cases")),
    /** Lets a text be inspected by the AI desk. */
    ASSISTANT_USE("assistant:use", Text.of("AIデスクの利用", "Use the AI desk")),
    /** Moves the own section's cases. Never given unasked. */
    CASES_WRITE("cases:write", Text.of("自課の案件の処理(書き戻し)", "Move the own section's cases")),
    /** Posts the runs of RPA jobs. Never given unasked. */
    RPA_WRITE("rpa:write", Text.of("RPAの実行結果の送信", "Post runs of RPA jobs")),
    /** Posts print logs. Never given unasked. */
    PRINTING_WRITE("printing:write", Text.of("印刷ログの送信", "Post print logs")),
    /** Posts receipts and day reports of registers. Never given unasked. */
    SALES_WRITE("sales:write", Text.of("窓口の売上の送信", "Post counter sales")),
    /** Posts notices of the bank and takes entries out for the finance system. Never given unasked. */
    SETTLEMENT_WRITE("settlement:write", Text.of("入金通知の送信・仕訳の出力", "Post bank notices, export entries")),
    /** States the time an application was filed: only to replay a past period. Never given unasked. */
    FILING_TIME("filing-time", Text.of("申請日時の指定(再現用)", "State the filing time (replay)"));

    private final String code;
    private final Text label;

    Scope(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    /** The authority Spring Security knows the scope by. */
    public String authority() {
        return "SCOPE_" + code;
    }

    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Scope::code).toList();
    }

    /** What a token of this role gets when nothing is asked for. */
    public static Set<Scope> usual(Role role) {
        return role.ofSection() ? Set.of(FIGURES_READ, CASES_READ, ASSISTANT_USE) : Set.of(FIGURES_READ, ASSISTANT_USE);
    }
}

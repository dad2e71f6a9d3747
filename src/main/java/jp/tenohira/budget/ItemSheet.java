package jp.tenohira.budget;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.sheets.Csv;
import jp.tenohira.sheets.XlsxTable;
import org.jspecify.annotations.Nullable;

/** Items as a file that an import takes in again. */
public final class ItemSheet {

    public static final List<String> HEADER =
            List.of("年度", "事業コード", "部局", "課", "区分", "事業名", "要求額(円)", "査定額(円)", "増減理由", "備考", "出典");

    private ItemSheet() {}

    /** UTF-8 with the mark by which spreadsheets know it. */
    public static byte[] csv(List<BudgetItem> items, UnaryOperator<String> department) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADER);
        rows(items, department)
                .forEach(row -> lines.add(row.stream().map(Object::toString).toList()));
        return lines.stream()
                .map(Csv::line)
                .collect(Collectors.joining("", "\uFEFF", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] xlsx(List<BudgetItem> items, UnaryOperator<String> department) {
        return XlsxTable.of("DX予算", HEADER, rows(items, department));
    }

    private static List<List<Object>> rows(List<BudgetItem> items, UnaryOperator<String> department) {
        return items.stream()
                .map(BudgetItem::content)
                .map(content -> List.<Object>of(
                        Integer.toString(content.fiscalYear()),
                        content.line(),
                        content.department().isEmpty() ? "" : department.apply(content.department()),
                        orEmpty(content.section()),
                        content.kind().label().in(Lang.JA),
                        content.name(),
                        orEmpty(content.requested()),
                        orEmpty(content.assessed()),
                        content.reason(),
                        content.note(),
                        content.source()))
                .toList();
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}

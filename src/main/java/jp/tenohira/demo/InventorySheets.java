package jp.tenohira.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.Coverage;
import jp.tenohira.procedures.LifeEvent;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedure.Guide;
import jp.tenohira.procedures.Receptions;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.entries.Entry;
import jp.tenohira.procedures.entries.EntryColumn;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of procedures.csv and procedure-coverage.csv. Several values in one cell are set apart by a semicolon. */
final class InventorySheets {

    private static final String SOURCE = "郡山市DX推進本部会議(2024年2月8日)資料1「5レスの推進状況について」";
    private static final String DIFFERENCE = "difference";
    private static final int LATER_YEAR = 2023;
    private static final int EARLIER_YEAR = 2022;

    private InventorySheets() {}

    static Procedure procedure(CSVRecord row) {
        return new Procedure(
                row.get("code"),
                Text.of(row.get("name"), row.get("name_en")),
                row.get("reading"),
                row.get("section"),
                Text.of(row.get("summary"), row.get("summary_en")),
                several(row, "life_events").stream()
                        .map(InventorySheets::lifeEvent)
                        .toList(),
                new Guide(number(row, "minutes"), needs(row), List.of()),
                number(row, "annual_applications"),
                row.get("online").equals("yes"),
                number(row, "new_in_fiscal_year"),
                false,
                Receptions.NONE);
    }

    /** The entry with what the city published of it: its applications of the year, and that what is not online comes to the counter. */
    static Entry asPublished(Entries entries, Entry entry) {
        var row = Sheets.rows("procedures.csv").stream()
                .filter(r -> r.get("code").equals(entry.code()))
                .findFirst()
                .orElseThrow();
        var texts = new HashMap<String, String>();
        texts.put(EntryColumn.yearlyKey(LATER_YEAR), row.get("annual_applications"));
        texts.put(EntryColumn.CHANNELS.key(), entry.online() ? "オンライン" : "窓口");
        return switch (entries.read(texts, entry)) {
            case Outcome.Accepted<Entry, ?>(var read) -> read;
            case Outcome.Refused<Entry, ?>(var why) -> throw new IllegalStateException(why.toString());
        };
    }

    /** @param departments codes by Japanese name */
    static Coverage coverage(CSVRecord row, Map<String, String> departments) {
        var difference = row.get("fiscal_year").equals(DIFFERENCE);
        var name = row.get("department");
        var department = name.equals("全体") ? Coverage.WHOLE_CITY : departments.get(name);
        if (department == null) {
            throw new IllegalStateException("No department is named " + name);
        }
        return new Coverage(
                department,
                difference ? LATER_YEAR : Integer.parseInt(row.get("fiscal_year")),
                difference ? EARLIER_YEAR : null,
                Integer.parseInt(row.get("procedures")),
                Integer.parseInt(row.get("online_procedures")),
                new BigDecimal(row.get("online_rate_percent")),
                Long.parseLong(row.get("annual_applications")),
                Long.parseLong(row.get("covered_applications")),
                new BigDecimal(row.get("coverage_rate_percent")),
                SOURCE);
    }

    private static LifeEvent lifeEvent(String code) {
        return LifeEvent.of(code).orElseThrow(() -> new IllegalStateException("No life event is named " + code));
    }

    private static List<Text> needs(CSVRecord row) {
        var japanese = several(row, "needs");
        var english = several(row, "needs_en");
        var needs = new ArrayList<Text>();
        for (int i = 0; i < japanese.size(); i++) {
            needs.add(Text.of(japanese.get(i), english.get(i)));
        }
        return needs;
    }

    private static List<String> several(CSVRecord row, String column) {
        return Arrays.stream(row.get(column).split(";", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static @Nullable Integer number(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : Integer.valueOf(row.get(column));
    }
}

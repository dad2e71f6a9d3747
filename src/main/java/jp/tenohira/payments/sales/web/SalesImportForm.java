package jp.tenohira.payments.sales.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.desk.Desk;
import jp.tenohira.facts.desk.Uploaded;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import jp.tenohira.payments.sales.formats.Formats;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.sheets.Csv;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The form on which receipts and day reports are handed in. */
@Component
class SalesImportForm {

    static final String RECEIPTS = "receipts";
    static final String REPORTS = "reports";

    private static final String BETWEEN = "\u001F";
    private static final String DAY = "reportDay";

    /** What of a day report can be typed, in the order of its columns. */
    private static final List<String> AMOUNTS =
            List.of("reportSales", "reportCash", "reportCashless", "reportCount", "reportRefunds");

    private static final List<String> COLUMNS = List.of("営業日", "売上", "現金", "キャッシュレス", "件数", "返品");

    private final SalesDesk desk;
    private final SalesLists lists;
    private final ColumnMappings mappings;

    SalesImportForm(SalesDesk desk, SalesLists lists, ColumnMappings salesMappings) {
        this.desk = desk;
        this.lists = lists;
        this.mappings = salesMappings;
    }

    List<Field> fields(Lang lang, Map<String, String> asked, List<Problem> problems) {
        var fields = new ArrayList<Field>();
        fields.add(desk.file(lang, RECEIPTS, problems, Desk.MOST_BYTES, false));
        var formats = new ArrayList<Option>();
        Formats.NAMES.stream()
                .filter(name -> !name.equals(Formats.DAY_REPORT))
                .forEach(name -> formats.add(new Option(name, desk.text(lang, "format." + name))));
        mappings.all().forEach(mapping -> formats.add(new Option(mapping.name(), mapping.name())));
        fields.add(choice(lang, "format", formats, asked.getOrDefault("format", "auto")));
        fields.add(choice(lang, "register", registers(lang), asked.getOrDefault("register", "")));
        fields.add(desk.file(lang, REPORTS, problems, SheetReader.MOST_BYTES, false));
        fields.add(desk.field(lang, DAY, TextField.Kind.TEXT, asked.getOrDefault(DAY, ""), problems, false));
        for (var amount : AMOUNTS) {
            fields.add(desk.field(lang, amount, TextField.Kind.TEXT, asked.getOrDefault(amount, ""), problems, false));
        }
        return fields;
    }

    private ChoiceField choice(Lang lang, String id, List<Option> options, String chosen) {
        return new ChoiceField(id, id, desk.text(lang, "field." + id), null, null, false, options, chosen);
    }

    private List<Option> registers(Lang lang) {
        var names = new java.util.HashMap<String, String>();
        lists.facilities()
                .latest()
                .forEach(facility -> names.put(facility.code(), facility.name().in(lang)));
        var options = new ArrayList<Option>();
        options.add(new Option("", desk.text(lang, "register.said")));
        lists.registers()
                .forEach(register -> options.add(new Option(
                        register.facility() + BETWEEN + register.code(),
                        names.getOrDefault(register.facility(), register.facility()) + " "
                                + register.name().in(lang))));
        return options;
    }

    /** The register that was chosen; none where the file says it. */
    static Beside register(Map<String, String> asked) {
        var chosen = asked.getOrDefault("register", "").split(BETWEEN, 2);
        return chosen.length == 2 ? new Beside(chosen[0], chosen[1], null) : Beside.NOTHING;
    }

    /** The day report that was typed, as the file it could have been. */
    static Optional<Uploaded> typed(Map<String, String> asked) throws IOException {
        var day = asked.getOrDefault(DAY, "").strip();
        if (day.isEmpty()) {
            return Optional.empty();
        }
        var cells = new ArrayList<String>();
        cells.add(day);
        AMOUNTS.forEach(amount -> cells.add(asked.getOrDefault(amount, "").strip()));
        return Optional.of(Uploaded.ofText("日計 " + day, Csv.line(COLUMNS) + Csv.line(cells)));
    }
}

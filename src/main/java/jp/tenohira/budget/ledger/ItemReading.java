package jp.tenohira.budget.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenohira.budget.BudgetItem.Content;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.BudgetRefused;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.TableReading;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of items. The heading says whether amounts are yen or thousand yen. */
final class ItemReading {

    private static final Pattern REIWA = Pattern.compile("(?:令和|r)(元|[0-9]{1,2})(?:年度)?");
    private static final int BEFORE_REIWA = 2018;

    private final TableReading reading;
    private final List<Department> departments;
    private final Organisation organisation;
    private final ItemRules rules;
    private final Set<String> seen = new HashSet<>();
    private final int year;
    private final int line;
    private final int kind;
    private final int name;
    private final int department;
    private final int section;
    private final Amount requested;
    private final Amount assessed;

    private record Amount(int column, boolean thousands) {}

    ItemReading(Sheet sheet, Organisation organisation, ItemRules rules) {
        this.reading = new TableReading(sheet);
        this.organisation = organisation;
        this.departments = organisation.departments();
        this.rules = rules;
        this.year = reading.needed("年度", "fiscal_year");
        this.line = reading.needed("事業コード", "line");
        this.kind = reading.needed("区分", "kind");
        this.name = reading.needed("事業名", "name");
        this.department = reading.column("部局", "department");
        this.section = reading.column("課", "section");
        this.requested = amount("要求額", "requested");
        this.assessed = amount("査定額", "assessed");
    }

    private Amount amount(String ja, String en) {
        var thousands = reading.column(ja + "(千円)", en + "_thousand_yen");
        return thousands >= 0
                ? new Amount(thousands, true)
                : new Amount(reading.needed(ja + "(円)", en + "_yen"), false);
    }

    Outcome<List<Content>, List<TableProblem>> read() {
        var contents = new ArrayList<Content>();
        if (!reading.wrong()) {
            for (int row = 0; row < reading.rows(); row++) {
                contents.add(content(row));
            }
        }
        return reading.outcome(List.copyOf(contents));
    }

    private Content content(int row) {
        var code = department(row);
        var content = new Content(
                fiscalYear(row),
                reading.text(row, line),
                code,
                section(row, code),
                kind(row),
                reading.text(row, name),
                yen(row, requested),
                yen(row, assessed),
                reading.text(row, reading.column("増減理由", "reason")),
                reading.text(row, reading.column("備考", "note")),
                reading.text(row, reading.column("出典", "source")));
        judge(row, content);
        if (!seen.add(content.fiscalYear() + " " + content.line())) {
            reading.problem(row, line, Text.of("この表で同じ年度に1度だけ使うコード", "a code used once a year in this table"));
        }
        return content;
    }

    private void judge(int row, Content content) {
        rules.judge(content).ifPresent(why -> {
            switch (why) {
                case BudgetRefused.Missing(var field)
                when field.equals("name") -> reading.problem(row, name, Text.of("事業名", "a name"));
                case BudgetRefused.TooLong(var field, var most) ->
                    reading.problem(row, column(field), Text.of(most + "文字以内の文", "at most " + most + " characters"));
                case BudgetRefused.Unknown unknown
                when unknown.field().equals("line") ->
                    reading.problem(
                            row, line, Text.of("文字・数字・._-で40文字以内のコード", "a code of at most 40 letters, digits and ._-"));
                default -> {
                    // Places and amounts were judged when their cells were read.
                }
            }
        });
    }

    private int column(String field) {
        return switch (field) {
            case "reason" -> reading.column("増減理由", "reason");
            case "note" -> reading.column("備考", "note");
            case "source" -> reading.column("出典", "source");
            default -> name;
        };
    }

    private int fiscalYear(int row) {
        var written = TableReading.plain(reading.text(row, year));
        if (written.matches("20[0-9]{2}(年度)?")) {
            return Integer.parseInt(written.substring(0, 4));
        }
        var reiwa = REIWA.matcher(written);
        if (reiwa.matches()) {
            return BEFORE_REIWA + (reiwa.group(1).equals("元") ? 1 : Integer.parseInt(reiwa.group(1)));
        }
        reading.problem(row, year, Text.of("「2024」や「令和6年度」のような年度", "a fiscal year such as 2024 or 令和6年度"));
        return 0;
    }

    private BudgetKind kind(int row) {
        var found = BudgetKind.ofItem(reading.text(row, kind));
        if (found.isEmpty()) {
            reading.problem(row, kind, Text.of("経常的経費か政策的経費", "経常的経費 or 政策的経費"));
        }
        return found.orElse(BudgetKind.CURRENT);
    }

    private String department(int row) {
        var written = reading.text(row, department);
        if (written.isEmpty()) {
            return "";
        }
        var found = departments.stream()
                .filter(d -> d.code().equals(written) || d.name().byLang().containsValue(written))
                .findFirst();
        if (found.isEmpty()) {
            reading.problem(row, department, Text.of("登録済みの部局名かコード", "the name or code of a known department"));
        }
        return found.map(Department::code).orElse("");
    }

    private @Nullable String section(int row, String code) {
        var written = reading.text(row, section);
        if (written.isEmpty()) {
            return null;
        }
        var found =
                organisation.sectionNamed(written).filter(s -> s.department().equals(code));
        if (found.isEmpty()) {
            reading.problem(row, section, Text.of("その部局の課名かコード", "the name or code of a section of that department"));
        }
        return found.map(Section::code).orElse(null);
    }

    private @Nullable Long yen(int row, Amount amount) {
        if (reading.text(row, amount.column()).isEmpty()) {
            return null;
        }
        var yen = reading.yen(row, amount.column(), amount.thousands(), false);
        return yen.isPresent() ? yen.getAsLong() : null;
    }
}

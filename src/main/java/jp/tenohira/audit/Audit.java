package jp.tenohira.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.tenohira.audit.checks.CellRef;
import jp.tenohira.audit.checks.Judgement;
import jp.tenohira.audit.checks.Localisation;
import jp.tenohira.audit.kinds.Book;
import jp.tenohira.audit.kinds.Remark;
import jp.tenohira.audit.kinds.TableKind;
import jp.tenohira.audit.kinds.TableView;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Text;
import jp.tenohira.sheets.Sheet;
import org.jspecify.annotations.Nullable;

/** Recomputes everything that can be recomputed in a set of tables. Pure: the same tables give the same findings. */
public final class Audit {

    private final Book book;
    private final List<Finding> findings = new ArrayList<>();

    private Audit(Book book) {
        this.book = book;
    }

    /** What is found, in the order of tables, rows and columns; cells that agree are left out. */
    public static List<Finding> of(List<Sheet> sheets) {
        return of(sheets, Map.of());
    }

    /** @param kinds what some tables are, by name, where the headers shall not tell */
    public static List<Finding> of(List<Sheet> sheets, Map<String, TableKind> kinds) {
        return new Audit(Book.of(sheets, kinds)).findings();
    }

    private List<Finding> findings() {
        var values = book.values();
        var settled = new HashSet<CellRef>();
        for (var accused : Localisation.accuse(values, book.relations())) {
            if (settled.add(accused.cell())) {
                add(accused);
            }
        }
        for (var relation : book.relations()) {
            var judged = relation.judge(values);
            var isFinding = judged.kind() == Judgement.Kind.ROUNDING || judged.kind() == Judgement.Kind.UNKNOWN;
            if (isFinding && settled.add(relation.target())) {
                add(relation.target(), judged);
            }
        }
        book.remarks().forEach(this::add);
        findings.sort(Comparator.comparing(Finding::table)
                .thenComparing(Finding::rowIndex)
                .thenComparing(Finding::columnIndex));
        return List.copyOf(findings);
    }

    private void add(Localisation.Accused accused) {
        var table = table(accused.cell());
        var isResult =
                accused.mended().stream().anyMatch(relation -> relation.target().equals(accused.cell()));
        var computed = computed(table, accused);
        var reason = accused.first().reason();
        var sentence = isResult
                ? Sentences.wrong(table, accused.cell(), computed, reason)
                : Sentences.wrongInput(
                        table,
                        accused.cell(),
                        computed,
                        reason,
                        accused.mended().size());
        add(table, accused.cell(), computed, Verdict.WRONG, sentence);
    }

    private String computed(TableView table, Localisation.Accused accused) {
        var isFormula = book.isFormula(accused.cell());
        var digits = isFormula ? 0 : book.values().digits(accused.cell());
        var exact = accused.corrected();
        var rounded = exact.rounded(digits);
        var shown = jp.tenohira.core.Exact.of(rounded).equals(exact) ? rounded : exact.rounded(digits + 3);
        return plain(shown) + (isFormula ? "分" : "");
    }

    private void add(CellRef cell, Judgement judged) {
        var table = table(cell);
        var computed = plain(judged.computed());
        var rule = judged.rule();
        if (judged.kind() == Judgement.Kind.ROUNDING && rule != null) {
            add(
                    table,
                    cell,
                    computed,
                    Verdict.ROUNDING,
                    Sentences.rounding(table, cell, computed, judged.reason(), rule));
        } else {
            var why = rule == null ? judged.reason() : rule;
            add(table, cell, computed, Verdict.UNKNOWN, Sentences.unknown(table, cell, why));
        }
    }

    private void add(Remark remark) {
        var table = table(remark.cell());
        var computed = remark.computed();
        var shown = computed == null ? "" : computed;
        var sentence = switch (remark.verdict()) {
            case WRONG -> Sentences.wrong(table, remark.cell(), shown.isEmpty() ? "別の値" : shown, remark.reason());
            case STYLE -> Sentences.style(table, remark.cell(), shown, remark.reason());
            case ROUNDING, UNKNOWN -> Sentences.unknown(table, remark.cell(), remark.reason());
        };
        add(table, remark.cell(), computed, remark.verdict(), sentence);
    }

    private void add(TableView table, CellRef cell, @Nullable String computed, Verdict verdict, Text sentence) {
        findings.add(new Finding(
                table.sheet().name(),
                table.label(cell.row()),
                table.sheet().header().get(cell.column()),
                table.sheet().text(cell.row(), cell.column()),
                computed,
                verdict,
                sentence,
                cell.row(),
                cell.column()));
    }

    private TableView table(CellRef cell) {
        return book.tables().get(cell.sheet());
    }

    private static String plain(BigDecimal number) {
        return JapaneseNumbers.inFile(number);
    }
}

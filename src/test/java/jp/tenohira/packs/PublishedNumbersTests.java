package jp.tenohira.packs;

import static jp.tenohira.packs.IssuedMeeting.grid;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.audit.Audit;
import jp.tenohira.audit.Finding;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Slide;
import jp.tenohira.published.PublishedTables;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.DemoCityHallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Holds the pack of 2024-02-08 against what was published, cell by cell: what is consistent is reproduced where a reader looks for it,
 * and what is not is listed with the stated and the computed value.
 */
@DemoCityHallTest
class PublishedNumbersTests {

    private final Packs packs;
    private final PublishedMeeting meeting;
    private final PublishedTables published;
    private PackContent content;
    private List<Sheet> tables;
    private Map<String, Finding> findings;

    PublishedNumbersTests(
            @Autowired Packs packs, @Autowired PublishedMeeting meeting, @Autowired PublishedTables published) {
        this.packs = packs;
        this.meeting = meeting;
        this.published = published;
    }

    @BeforeEach
    void issue() {
        content = IssuedMeeting.issued(packs, meeting);
        tables = CurrentMunicipality.<List<Sheet>, RuntimeException>call(Cities.KORIYAMA, published::all);
        findings = Audit.of(tables).stream()
                .collect(Collectors.toMap(
                        finding -> key(finding.table(), finding.rowIndex(), finding.columnIndex()),
                        finding -> finding));
    }

    private static String key(String table, int row, int column) {
        return table + " " + row + " " + column;
    }

    private final List<String> wrong = new ArrayList<>();
    private int compared;

    @Test
    void everyConsistentNumberOfTheTablesIsReproducedInItsPlace() {
        coverage();
        rows("printing-by-department.csv", "printing", Map.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6), List.of(0));
        rows("cashless-by-facility.csv", "cashless", Map.of(1, 1, 2, 2, 3, 3, 4, 4), List.of(0));
        rows("effects.csv", "hours-measures", Map.of(5, 3, 6, 4), List.of(0, 2));
        rows("effects-by-department.csv", "hours-departments", Map.of(1, 2), List.of(0));
        rows("dx-budget.csv", "budget", Map.of(1, 1, 2, 2, 3, 3, 4, 4), List.of(0));
        rows("dx-budget-changes.csv", "budget-changes", Map.of(2, 2), List.of(0, 1));
        rows("priority-procedures.csv", "priority-procedures", Map.of(2, 3), List.of(0, 1));

        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(700);
    }

    private void coverage() {
        var sheet = table("procedure-coverage.csv");
        for (int row = 0; row < sheet.rows().size(); row++) {
            var slide = slide(
                    switch (sheet.text(row, 1)) {
                        case "2023" -> "coverage-departments";
                        case "2022" -> "coverage-departments-before";
                        default -> "coverage-changes";
                    });
            for (int column = 2; column < sheet.header().size(); column++) {
                compare(sheet, row, column, shown(slide, column - 1, List.of(sheet.text(row, 0))));
            }
        }
    }

    /** @param columns of the table to those of the slide */
    private void rows(String name, String code, Map<Integer, Integer> columns, List<Integer> keys) {
        var sheet = table(name);
        for (int row = 0; row < sheet.rows().size(); row++) {
            var words = new ArrayList<String>();
            for (var key : keys) {
                words.add(sheet.text(row, key).replace("子ども部", "こども部"));
            }
            for (var column : columns.entrySet()) {
                if (!sheet.text(row, column.getKey()).isEmpty()) {
                    compare(sheet, row, column.getKey(), shown(slide(code), column.getValue(), words));
                }
            }
        }
    }

    private void compare(Sheet sheet, int row, int column, Optional<BigDecimal> shown) {
        var stated = new BigDecimal(sheet.text(row, column));
        var finding = findings.get(key(sheet.name(), row, column));
        compared++;
        var same = shown.isPresent() && shown.get().compareTo(stated) == 0;
        if (finding == null && !same) {
            wrong.add("%s %s %s: stated %s, shown %s"
                    .formatted(
                            sheet.name(),
                            sheet.rows().get(row).getFirst(),
                            sheet.header().get(column),
                            stated,
                            shown.map(BigDecimal::toPlainString).orElse("nothing")));
        }
    }

    private Optional<BigDecimal> shown(Slide slide, int column, List<String> words) {
        return grid(slide).rows().stream()
                .filter(row -> row.cells().stream()
                        .map(cell -> cell.text())
                        .collect(Collectors.toSet())
                        .containsAll(words))
                .map(row -> row.cells().get(column))
                .filter(cell -> cell.number() != null)
                .map(cell -> content.number(cell).shown())
                .findFirst();
    }

    private Sheet table(String name) {
        return tables.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Slide slide(String code) {
        return content.materials().stream()
                .flatMap(material -> material.slides().stream())
                .filter(slide -> slide.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The figures of the text are all in the pack; the one that contradicts its rows stands there as the rows have it. */
    @Test
    void theSingleFiguresOfTheTextAreReproducedToo() {
        var expected = Map.ofEntries(
                Map.entry("学童クラブ申請_開庁時間外", "published-club-outside"),
                Map.entry("学童クラブ申請_開庁時間内", "published-club-inside"),
                Map.entry("学童クラブ申請_合計", "published-club-total"),
                Map.entry("学童クラブ申請_開庁時間外割合", "published-club-outside-rate"),
                Map.entry("学童クラブ_紙削減", "published-club-sheets"),
                Map.entry("学童クラブ_確認審査等の削減", "published-club-hours"),
                Map.entry("RPA_利用所属数", "published-rpa-sections"),
                Map.entry("RPA_利用業務数", "published-rpa-jobs"),
                Map.entry("DX予算_個別審査件数", "published-budget-reviews"),
                Map.entry("DX予算_2020年度", "budget-assessed-thousand"));
        var shown = new HashMap<String, Set<String>>();
        content.numbers().stream()
                .filter(number -> number.shown() != null)
                .forEach(number -> shown.computeIfAbsent(number.figure(), _ -> new HashSet<>())
                        .add(IssuedMeeting.shown(number).toPlainString()));
        var sheet = table("stated-figures.csv");
        for (int row = 0; row < sheet.rows().size(); row++) {
            var figure = expected.get(sheet.text(row, 0));
            var finding = findings.get(key(sheet.name(), row, 1));
            if (figure != null) {
                assertThat(shown.get(figure)).contains(finding == null ? sheet.text(row, 1) : finding.computed());
            }
        }
        assertThat(shown.get("published-measure-hours")).as("約5,019時間").contains("5019.3");
        assertThat(shown.get("budget-assessed-thousand")).contains("3579292", "3315145", "3613520");
    }

    @Test
    void whatIsNotConsistentIsListedWithTheStatedAndTheComputedValue() {
        var listed = grid(slide("findings")).rows().stream()
                .map(row -> row.cells().stream().map(cell -> cell.text()).toList())
                .toList();

        assertThat(listed).hasSameSizeAs(findings.values()).hasSize(16);
        assertThat(listed)
                .anySatisfy(row -> assertThat(row)
                        .startsWith("procedure-coverage.csv", "学校教育部 2023", "オンライン化率(%)", "0.0", "33.3", "誤り"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("stated-figures.csv", "RPA_利用業務数")
                        .contains("80", "81"))
                .anySatisfy(row -> assertThat(row).contains("△23.1", "10.3"));
        assertThat(listed).allSatisfy(row -> assertThat(row.getLast()).endsWith("。"));
    }

    @Test
    void whatTheOtherMaterialsSayStandsThereRowByRow() {
        for (var text : Map.of(
                        "vr-events.csv", 2, "initiatives-2024.csv", 2, "standardisation.csv", 1, "meeting.csv", 1)
                .entrySet()) {
            var sheet = table(text.getKey());
            for (int row = 0; row < sheet.rows().size(); row++) {
                var words = sheet.text(row, text.getValue());
                if (!words.matches("[0-9-]+")) {
                    assertThat(allTexts()).contains(words);
                }
            }
        }
    }

    private Set<String> allTexts() {
        var texts = content.materials().stream()
                .flatMap(material -> material.slides().stream())
                .filter(slide -> slide.grid() != null)
                .flatMap(slide -> grid(slide).rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.text())
                .collect(Collectors.toSet());
        content.agenda().forEach(item -> texts.add(item.title()));
        return texts;
    }
}

package jp.tenohira.figures.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.RecordList.Entry;
import jp.tenohira.figures.Slice;
import org.junit.jupiter.api.Test;

class AddendsTests {

    private static final FiscalYear YEAR = new FiscalYear(2023);

    private final Addends addends = new Addends(List.of(
            addend("a", 2, Map.of("department", "tax")).in(YEAR),
            addend("b", 3, Map.of("department", "tax")).in(YEAR.next()),
            addend("c", 5, Map.of()).in(YEAR),
            addend("d", 0, Map.of("department", "water")).in(YEAR)));

    @Test
    void aCellIsTheSumOfItsRecords() {
        assertThat(addends.cells(List.of("department")))
                .containsExactly(
                        new Cell(Map.of("department", "tax"), Exact.of(5)),
                        new Cell(Map.of("department", ""), Exact.of(5)),
                        new Cell(Map.of("department", "water"), Exact.of(0)));
    }

    @Test
    void aFiscalYearLiesInAPeriodThatHasAllOfIt() {
        var whole = Slice.EVERYTHING.between(YEAR.firstDay(), YEAR.lastDay());

        assertThat(addends.in(whole).cells(List.of())).containsExactly(new Cell(Map.of(), Exact.of(7)));
        assertThat(addends.in(whole.between(YEAR.firstDay().plusDays(1), null)).cells(List.of()))
                .containsExactly(new Cell(Map.of(), Exact.of(3)));
    }

    @Test
    void aDayLiesInAPeriodWithItsEnds() {
        var day = LocalDate.of(2023, 10, 5);
        var held = new Addends(List.of(addend("held", 7, Map.of()).on(day)));

        assertThat(held.in(Slice.EVERYTHING.between(day, day)).page(1, 10).total())
                .isOne();
        assertThat(held.in(Slice.EVERYTHING.between(day.plusDays(1), null)).cells(List.of()))
                .isEmpty();
    }

    @Test
    void aSliceOfOneMemberHasOnlyItsRecords() {
        assertThat(addends.in(Slice.EVERYTHING.with("department", "tax"))
                        .page(1, 10)
                        .entries())
                .extracting(Entry::code)
                .containsExactly("a", "b");
    }

    @Test
    void pagesListEveryRecordOnceExceptThoseThatAddNothing() {
        assertThat(addends.page(1, 2).entries()).extracting(Entry::code).containsExactly("a", "b");
        assertThat(addends.page(2, 2).entries()).extracting(Entry::code).containsExactly("c");
        assertThat(addends.page(3, 2).entries()).isEmpty();
        assertThat(addends.page(1, 2).total()).isEqualTo(3);
    }

    @Test
    void noRecordsAreNoData() {
        assertThat(new Addends(List.of()).cells(List.of())).isEmpty();
    }

    @Test
    void valuesThatMustNotBeAddedStandOnlyWhereTheyAreAlone() {
        assertThat(addends.lone(List.of("department")))
                .extracting(cell -> cell.key().get("department"))
                .containsExactly("", "water");
    }

    private static Addend addend(String label, long adds, Map<String, String> members) {
        return new Addend(label, Instant.EPOCH, Exact.of(adds), members);
    }
}

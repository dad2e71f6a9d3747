package jp.tenohira.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.RandomCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** For every figure there is and random cells of it, opened as a reader would. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RecordsBehindCellsTests {

    private static final Staff READER = new Staff(UUID.randomUUID(), "本部", Role.HEADQUARTERS, null);
    private static final int MOST_PAGES = 10;

    private final JdbcClient jdbc;
    private final Figures figures;
    private final Random random = new Random(7);

    @Autowired
    RecordsBehindCellsTests(JdbcClient jdbc, Figures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    @Test
    void theRecordsBehindEveryFiguresRandomCellsAddUpToThem() {
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            RandomCases.file(jdbc, random, "test-" + UUID.randomUUID(), 200);
            int checked = 0;
            for (var figure : figures.all()) {
                for (int round = 0; round < 4; round++) {
                    checked += check(figure);
                }
            }
            assertThat(checked).isGreaterThan(50);
        });
    }

    /** Heads and prices come from lists, which are not records with a time. */
    private static final Set<String> OF_LISTS =
            Set.of("print_heads", "print_head_months", "print_cost_yen", "print_priced_faces");

    private int check(Figure figure) {
        var year = new FiscalYear(2022 + random.nextInt(3));
        var period =
                random.nextBoolean() ? Slice.EVERYTHING.between(year.firstDay(), year.lastDay()) : Slice.EVERYTHING;
        var cells = new ArrayList<>(open(period).cells(figure, groupBy(figure)));
        Collections.shuffle(cells, random);
        int checked = 0;
        for (var cell : cells.stream().limit(3).toList()) {
            for (var measured : cell.measured().entrySet()) {
                if (figures.metric(measured.getKey()).additive() && !OF_LISTS.contains(measured.getKey())) {
                    checked += addUp(cell, measured.getKey(), measured.getValue());
                }
            }
        }
        return checked;
    }

    private List<String> groupBy(Figure figure) {
        var offered = new ArrayList<>(
                figures.dimensions(figure).stream().map(Dimension::code).toList());
        Collections.shuffle(offered, random);
        return List.copyOf(offered.subList(0, Math.min(offered.size(), random.nextInt(3))));
    }

    private int addUp(FigureValue cell, String metric, Exact value) {
        var opened = open(cell.counted());
        var sum = Exact.ZERO;
        for (int page = 1; page <= MOST_PAGES; page++) {
            var records = opened.records(metric, page, SlicedFigures.MOST_RECORDS);
            sum = records.entries().stream().map(RecordList.Entry::adds).reduce(sum, Exact::plus);
            if ((long) page * SlicedFigures.MOST_RECORDS >= records.total()) {
                assertThat(sum)
                        .as("%s of %s for %s", metric, cell.figure().code(), cell.counted())
                        .isEqualTo(value);
                return 1;
            }
        }
        return 0;
    }

    private SlicedFigures open(Slice slice) {
        return switch (figures.of(READER, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) -> throw new AssertionError(why);
        };
    }
}

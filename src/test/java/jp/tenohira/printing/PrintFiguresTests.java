package jp.tenohira.printing;

import static jp.tenohira.printing.LogsOfTest.cupsLine;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.people.Assignment;
import jp.tenohira.printing.people.Factors;
import jp.tenohira.printing.people.Factors.Factor;
import jp.tenohira.printing.people.Factors.Kind;
import jp.tenohira.printing.people.ListImport;
import jp.tenohira.printing.people.Meetings;
import jp.tenohira.printing.people.Meetings.Meeting;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.printing.people.Placing;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** A department of its own with a large, a middling and a small section, in 1999, when nobody else prints. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PrintFiguresTests {

    private static final LocalDate APRIL = LocalDate.of(1999, 4, 1);

    private final LogsOfTest logs;
    private final Figures figures;
    private final Organisation organisation;
    private final PeopleLists lists;
    private final ListImport imports;
    private final Factors factors;
    private final Meetings meetings;
    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String large = "large-" + id;
    private final String middle = "middle-" + id;
    private final String small = "small-" + id;
    private final String printer = LogsOfTest.printer();

    @Autowired
    PrintFiguresTests(
            LogsOfTest logs,
            Figures figures,
            Organisation organisation,
            PeopleLists lists,
            ListImport imports,
            Factors factors,
            Meetings meetings) {
        this.logs = logs;
        this.figures = figures;
        this.organisation = organisation;
        this.lists = lists;
        this.imports = imports;
        this.factors = factors;
        this.meetings = meetings;
    }

    @BeforeEach
    void threeSectionsPrint() {
        inCity(() -> {
            organisation.putDepartments(List.of(new Department("d-" + id, Text.plain("印刷部" + id), 990)));
            organisation.putSections(List.of(section(large), section(middle), section(small)));
            var people = new ArrayList<Assignment>();
            people.addAll(people(large, 10));
            people.addAll(people(middle, 6));
            people.addAll(people(small, 2));
            lists.assign(people, "試験");
            lists.place(List.of(new Placing(printer, APRIL, "", "contract-" + id)), "試験");
            return true;
        });
        twoTinyDepartmentsPrintedAYearBefore();
        var log = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            log.append(cupsLine(printer, "nobody-" + i + id, 100 + i, "10/May/1999", 1));
        }
        log.append(cupsLine(printer, (large + "-0").toUpperCase(java.util.Locale.ROOT), 1, "10/May/1999", 100));
        log.append(cupsLine(printer, large + "-1", 2, "10/Jun/1999", 300));
        log.append(cupsLine(printer, middle + "-0", 3, "10/May/1999", 60));
        log.append(cupsLine(printer, small + "-0", 4, "10/May/1999", 7));
        logs.taken(KORIYAMA, log.toString(), "cups");
    }

    /** Two groups of three are hidden in any case, so that nothing of the own is hidden for what other tests print. */
    private void twoTinyDepartmentsPrintedAYearBefore() {
        for (var tiny : List.of("tiny-a-" + id, "tiny-b-" + id)) {
            inCity(() -> {
                organisation.putDepartments(List.of(new Department(tiny, Text.plain(tiny + "部"), 991)));
                organisation.putSections(List.of(new Section(tiny + "-s", tiny, Text.plain(tiny + "課"), 1)));
                var people = new ArrayList<Assignment>();
                for (int i = 0; i < 3; i++) {
                    people.add(new Assignment(tiny + "-" + i, APRIL.minusYears(1), tiny + "-s", "rank-" + tiny));
                }
                lists.assign(people, "試験");
                return true;
            });
            var log = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                log.append(cupsLine("printer-" + tiny, tiny + "-" + i, 500 + i, "10/May/1998", 1));
            }
            logs.taken(KORIYAMA, log.toString(), "cups");
        }
    }

    private Section section(String code) {
        return new Section(code, "d-" + id, Text.plain(code + "課"), 1);
    }

    private List<Assignment> people(String section, int number) {
        var people = new ArrayList<Assignment>();
        for (int i = 0; i < number; i++) {
            people.add(new Assignment(section + "-" + i, APRIL, section, "rank-" + id));
        }
        return people;
    }

    private static <T> T inCity(Supplier<T> work) {
        return CurrentMunicipality.call(KORIYAMA, work::get);
    }

    private SlicedFigures sliced(Slice slice) {
        var reader = new Staff(UUID.randomUUID(), "試験", Role.HEADQUARTERS, null);
        return switch (inCity(() -> figures.of(reader, slice))) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private Optional<String> value(String figure, Slice slice) {
        return inCity(() ->
                sliced(slice).value(figures.find(figure).orElseThrow()).shown().map(BigDecimal::toPlainString));
    }

    private static Slice spring() {
        return Slice.EVERYTHING.between(LocalDate.of(1999, 5, 1), LocalDate.of(1999, 6, 30));
    }

    private Slice department() {
        return spring().with("department", "d-" + id);
    }

    @Test
    void sheetsAreCountedPerDepartmentMonthAndHead() {
        assertThat(value("printed-sheets", department())).contains("467");
        assertThat(value("printed-faces", department())).contains("467");
        assertThat(value("print-staff", department()))
                .as("a stock, not added over months")
                .contains("18");
        assertThat(value("print-sheets-per-head-month", department()))
                .as("467 ÷ (18 × 2)")
                .contains("13");
        assertThat(value("print-sheets-per-head-month", department().between(LocalDate.of(1999, 5, 2), null)))
                .as("a period that cuts a month")
                .isEmpty();
        assertThat(value("printed-sheets", department().between(LocalDate.of(1999, 5, 2), LocalDate.of(1999, 5, 10))))
                .contains("167");
        assertThat(value("printed-sheets", department().with("month", "1999-06")))
                .contains("300");
    }

    @Test
    void aSmallSectionIsHiddenAndCannotBeComputedFromTheOthers() {
        assertThat(value("printed-sheets", spring().with("section", large))).contains("400");
        for (var hidden : List.of(small, middle)) {
            assertThat(value("printed-sheets", spring().with("section", hidden)))
                    .isEmpty();
            assertThat(value("print-colour-share", spring().with("section", hidden)))
                    .isEmpty();
            assertThat(value("print-staff", spring().with("section", hidden))).isEmpty();
        }
        var cells = inCity(
                () -> sliced(department()).cells(figures.find("printed-sheets").orElseThrow(), List.of("section")));
        assertThat(cells).extracting(cell -> cell.slice().member("section")).containsExactly(large);
    }

    @Test
    void ranksAndPrintersAreNotCrossedWithSections() {
        assertThat(value("printed-sheets", spring().with("staff-rank", "rank-" + id)))
                .contains("467");
        assertThat(value("printed-sheets", spring().with("printer", printer))).contains("473");
        assertThat(value("printed-sheets", spring().with(Map.of("staff-rank", "rank-" + id, "section", large))))
                .isEmpty();
        assertThat(value("printed-sheets", spring().with(Map.of("printer", printer, "department", "d-" + id))))
                .isEmpty();
    }

    @Test
    void aTransferTakesLaterSheetsAlongAndEarlierOnesStay() {
        inCity(() -> {
            lists.assign(List.of(new Assignment(middle + "-0", LocalDate.of(1999, 6, 1), large, "rank-" + id)), "試験");
            return true;
        });
        logs.taken(KORIYAMA, cupsLine(printer, middle + "-0", 9, "20/Jun/1999", 1000), "cups");

        assertThat(value("printed-sheets", spring().with("section", large))).contains("1400");
        assertThat(value("printed-sheets", department())).contains("1467");
    }

    @Test
    void theCostFollowsTheContractInForce() {
        assertThat(value("print-cost", department())).isEmpty();
        inCity(() -> {
            factors.add(new Factor(Kind.MONO_YEN, "contract-" + id, APRIL, new BigDecimal("2.5"), "契約書", "試験"));
            factors.add(new Factor(Kind.COLOUR_YEN, "contract-" + id, APRIL, new BigDecimal("12"), "契約書", "試験"));
            return true;
        });
        var log = "%1$s %2$s-3 50 [10/May/1999:09:21:06 +0900] total 10 - h n A4 one-sided color 10\n"
                        .formatted(printer, large)
                + "%1$s %2$s-3 51 [10/May/1999:09:22:06 +0900] total 10 - h n A4 one-sided monochrome 10\n"
                        .formatted(printer, large);
        logs.taken(KORIYAMA, log, OwnCups.FORMAT);

        assertThat(value("print-cost", department())).contains("145");
        assertThat(value("print-cost-per-side", department())).contains("7.25");
        assertThat(value("print-colour-share", department())).contains("50.0");
    }

    @Test
    void aStaffListIsTakenInWithTransfersOrRefusedWithPlaceAndReason() {
        var list = "アカウント,所属,職位,適用日\nMEI-%1$s,%2$s,係長,1999/4/1\nmei-%1$s,,,1999-06-01\n".formatted(id, large);
        var wrong = "アカウント,所属,職位,適用日\nx,どこにもない課,係長,1999-04-01\nx,,係長,4月1日\n";

        var taken = inCity(() -> imports.staff("staff.csv", list.getBytes(StandardCharsets.UTF_8), "試験"));
        var refused = inCity(() -> imports.staff("staff.csv", wrong.getBytes(StandardCharsets.UTF_8), "試験"));

        assertThat(taken).isEqualTo(Outcome.accepted(2));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        problems -> assertThat(((List<?>) problems.why())
                                        .stream()
                                                .map(problem -> ((FileProblem) problem)
                                                        .sentence()
                                                        .in(Lang.JA)))
                                .satisfiesExactly(
                                        first -> assertThat(first).contains("staff.csv 2行目「所属」", "どこにもない課"),
                                        second -> assertThat(second).contains("3行目「適用日」", "4月1日", "2024-04-01の形")));
        assertThat(inCity(lists::staff).spans())
                .filteredOn(span -> span.entry().account().equals("mei-" + id))
                .hasSize(2);
    }

    @Test
    void meetingsWithoutPaperAreCountedAndCanBeReferredToInTheLedger() {
        var held = LocalDate.of(1999, 7, 1);
        inCity(() -> {
            meetings.add(new Meeting(UUID.randomUUID(), 1, "庁議", held, large, 12, 30, "試験"));
            return true;
        });

        assertThat(value("meeting-sheets-saved", Slice.EVERYTHING.with("section", large)))
                .contains("360");
        assertThat(value(
                        "meeting-sheets-saved",
                        Slice.EVERYTHING.with("section", large).between(held.plusDays(1), null)))
                .isEmpty();
        assertThat(inCity(meetings::all)).anyMatch(meeting -> meeting.formula().equals("12枚×30部"));
    }
}

package jp.tenohira.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.RandomCases;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LedgerTests {

    private static final String HEADER = "department,kind,measure,jobs,formula,stated_minutes,stated_hours\n";

    private final Savings savings;
    private final Figures figures;
    private final Organisation organisation;
    private final StaffOfTest people;
    private final JdbcClient jdbc;
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Staff headquarters = new Staff(UUID.randomUUID(), "推進 本部", Role.HEADQUARTERS, null);

    LedgerTests(Savings savings, Figures figures, Organisation organisation, StaffOfTest people, JdbcClient jdbc) {
        this.savings = savings;
        this.figures = figures;
        this.organisation = organisation;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Test
    void thePublishedTableIsTakenInWholeAndAddsUpToThePublishedTotals() throws IOException {
        var totals = publishedTotals();
        var csv = withOwnDepartments(published("effects.csv"), totals);

        assertThat(take(csv)).isEqualTo(Outcome.accepted(50));
        assertThat(take(csv)).as("a second time adds nothing").isEqualTo(Outcome.accepted(0));
        totals.forEach((department, hours) -> {
            var slice = Slice.EVERYTHING.with("department", code(department)).with("fiscal-year", "2023");
            assertThat(hoursSaved(slice)).as(department).isEqualTo(Exact.of(hours));
        });
    }

    @Test
    void everyNumberOpensToMeasuresThatAddUpToIt() throws IOException {
        var totals = publishedTotals();
        take(withOwnDepartments(published("effects.csv"), totals));
        var figure = figures.find("ledger-hours-saved").orElseThrow();
        for (var department : totals.keySet()) {
            var sliced = sliced(Slice.EVERYTHING.with("department", code(department)));
            for (var cell : inCity(() -> sliced.cells(figure, List.of("measure-kind")))) {
                var records = inCity(() -> sliced(cell.slice()).records("ledger_hours", 1, 100));
                assertThat(records.entries().stream().map(entry -> entry.adds()).reduce(Exact.ZERO, Exact::plus))
                        .isEqualTo(cell.exact().orElseThrow());
            }
        }
    }

    @Test
    void aWrongTableIsRefusedWithLineColumnValueAndWhatWasExpected() {
        department("試験部");
        var own = "試験部" + suffix;
        var csv = HEADER + own + ",other,良い取組,,5分×60回,300,5\n" + "どこか,other,甲,,,,10\n" + own + ",robot,乙,,,,10\n" + own
                + ",other,丙,,5分××2回,,10\n" + own + ",other,丁,,5分×60回,,7\n";

        var problems = refused(take(csv));

        assertThat(problems)
                .extracting(problem -> problem.line() + "|" + problem.column() + "|" + problem.value())
                .containsExactly("3|department|どこか", "4|kind|robot", "5|formula|5分××2回", "6|stated_hours|7");
        assertThat(problems.get(3).sentence().in(Lang.JA)).contains("effects.csv 6行目", "5時間");
        assertThat(inCity(() -> savings.find(headquarters, named("良い取組")))).isEmpty();
    }

    private MeasureFilter named(String words) {
        return new MeasureFilter(words, code("試験部"), null, null, null, null, MeasureFilter.Sort.NAME, false);
    }

    @Test
    void hoursFollowTheFigureThatTheFormulaRefersTo() {
        var clerk = clerk();
        var procedure = "test-" + UUID.randomUUID();
        inCity(() -> RandomCases.file(jdbc, new Random(5), procedure, 41));

        var measure = accepted(add(clerk, content(clerk, "申請の転記をなくす", "7分×[received:" + procedure + "]件", null)));

        assertThat(measure.content().hours()).isNull();
        assertThat(inCity(() -> savings.hours(measure))).contains(Exact.of(7 * 41, 60));
    }

    @Test
    void refusesHoursThatNoRoundingExplainsAndFiguresNobodyKnows() {
        var clerk = clerk();

        assertThat(add(clerk, content(clerk, "甲", "5分×64か所×250日", "1433")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(MeasureRefused.HoursContradict.class));
        assertThat(add(clerk, content(clerk, "甲", "5分×[nothing]件", null)))
                .isEqualTo(Outcome.refused(new MeasureRefused.FigureUnknown("[nothing]")));
        assertThat(add(clerk, content(clerk, "甲", "5分×[ledger-measures]件", null)))
                .as("the ledger cannot count itself")
                .isEqualTo(Outcome.refused(new MeasureRefused.FigureUnknown("[ledger-measures]")));
        assertThat(add(clerk, content(clerk, "甲", "", null)))
                .isEqualTo(Outcome.refused(new MeasureRefused.HoursMissing()));
        assertThat(accepted(add(clerk, content(clerk, "甲", "5分×64か所×250日", null)))
                        .content()
                        .hours())
                .isEqualTo("1333");
    }

    @Test
    void everyChangeIsANewVersionAndNobodyOverwritesUnseen() {
        var clerk = clerk();
        var first = accepted(add(clerk, content(clerk, "甲", "5分×64か所×250日", "1334")));

        var second = accepted(
                inCity(() -> savings.change(clerk, first.id(), 1, content(clerk, "乙", "5分×64か所×250日", "1334"))));
        var late = inCity(() -> savings.change(clerk, first.id(), 1, content(clerk, "丙", "1時間×2回", null)));

        assertThat(second.version()).isEqualTo(2);
        assertThat(late).isEqualTo(Outcome.refused(new MeasureRefused.ChangedMeanwhile(2)));
        assertThat(inCity(() -> savings.history(clerk, first.id())))
                .extracting(measure -> measure.content().name())
                .containsExactly("乙", "甲");
    }

    @Test
    void aSectionChangesItsOwnMeasuresOnly() {
        var clerk = clerk();
        var other = clerk();
        var measure = accepted(add(clerk, content(clerk, "甲", "1時間×2回", null)));

        assertThat(inCity(() -> savings.find(other, measure.id())))
                .as("not even seen")
                .isEmpty();
        assertThat(inCity(() -> savings.change(other, measure.id(), 1, measure.content())))
                .isEqualTo(Outcome.refused(new MeasureRefused.NotYours()));
        assertThat(add(other, content(clerk, "乙", "1時間×2回", null)))
                .isEqualTo(Outcome.refused(new MeasureRefused.NotYours()));
        assertThat(inCity(() -> savings.find(headquarters, measure.id()))).isPresent();
        assertThat(inCity(() -> savings.mayChange(headquarters, measure))).isFalse();
    }

    @Test
    void measuresThatMayClaimTheSameMinutesArePointedOut() {
        var clerk = clerk();
        var robot = new Measure.Content(
                2023,
                "test",
                clerk.section(),
                MeasureKind.RPA,
                "保育所入所申込登録業務",
                MeasureStatus.RUNNING,
                null,
                1,
                "",
                BigDecimal.TEN,
                "",
                "",
                "");
        accepted(add(clerk, robot));
        accepted(add(clerk, content(clerk, "保育所入所申込のオンライン化", "5分×100件", null)));
        accepted(add(clerk, content(clerk, "窓口案内の電子化", "5分×100件", null)));

        var overlaps = inCity(() -> savings.overlaps(clerk, MeasureFilter.ALL));

        assertThat(overlaps).singleElement().satisfies(overlap -> {
            assertThat(overlap.reason()).isEqualTo(Overlap.Reason.SAME_WORK);
            assertThat(List.of(
                            overlap.one().content().name(),
                            overlap.other().content().name()))
                    .containsExactlyInAnyOrder("保育所入所申込登録業務", "保育所入所申込のオンライン化");
        });
    }

    private Staff clerk() {
        var account = people.account(Cities.KORIYAMA, Role.CLERK);
        return new Staff(account.id(), account.name(), Role.CLERK, account.section());
    }

    private Measure.Content content(
            Staff clerk, String name, String formula, @org.jspecify.annotations.Nullable String hours) {
        return new Measure.Content(
                2023,
                "test",
                clerk.section(),
                MeasureKind.ONLINE,
                name,
                MeasureStatus.RUNNING,
                null,
                null,
                formula,
                hours == null ? null : new BigDecimal(hours),
                "担当",
                "",
                "");
    }

    private Outcome<Measure, MeasureRefused> add(Staff writer, Measure.Content content) {
        return inCity(() -> savings.add(writer, content));
    }

    private static Measure accepted(Outcome<Measure, MeasureRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Measure, MeasureRefused>(var measure) -> measure;
            case Outcome.Refused<Measure, MeasureRefused>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static List<TableProblem> refused(Outcome<Integer, List<TableProblem>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Integer, List<TableProblem>>(var added) ->
                throw new AssertionError(added + " were added");
            case Outcome.Refused<Integer, List<TableProblem>>(var problems) -> problems;
        };
    }

    private Outcome<Integer, List<TableProblem>> take(String csv) {
        try {
            var table = SheetReader.pasted("effects.csv", csv);
            return inCity(() -> savings.importPublished("試験", table, 2023, "試験 " + suffix));
        } catch (UnreadableTable e) {
            throw new AssertionError(e);
        }
    }

    private static String published(String name) throws IOException {
        return new ClassPathResource("published/koriyama-fy2023/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    private static Map<String, BigDecimal> publishedTotals() throws IOException {
        var totals = new LinkedHashMap<String, BigDecimal>();
        published("effects-by-department.csv").lines().skip(1).forEach(line -> {
            var cells = line.split(",");
            totals.put(cells[0], new BigDecimal(cells[1]));
        });
        return totals;
    }

    /** Tests share the city, so each brings departments of its own. */
    private String withOwnDepartments(String csv, Map<String, BigDecimal> totals) {
        totals.keySet().forEach(this::department);
        var lines = new ArrayList<String>();
        csv.lines().forEach(line -> {
            var comma = line.indexOf(',');
            var name = line.substring(0, comma);
            lines.add(totals.containsKey(name) ? name + suffix + line.substring(comma) : line);
        });
        return String.join("\n", lines);
    }

    private void department(String name) {
        inCity(() -> {
            organisation.putDepartments(List.of(new Department(code(name), Text.plain(name + suffix), 900)));
            return true;
        });
    }

    private String code(String department) {
        return "d" + Integer.toHexString(department.hashCode()) + "-" + suffix;
    }

    private Exact hoursSaved(Slice slice) {
        var figure = figures.find("ledger-hours-saved").orElseThrow();
        return inCity(() -> sliced(slice).value(figure).exact().orElseThrow());
    }

    private SlicedFigures sliced(Slice slice) {
        return switch (inCity(() -> figures.of(headquarters, slice))) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static <T> T inCity(Supplier<T> work) {
        return CurrentMunicipality.call(Cities.KORIYAMA, work::get);
    }
}

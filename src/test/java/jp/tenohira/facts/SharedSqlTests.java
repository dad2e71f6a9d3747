package jp.tenohira.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.Slice;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.sales.RegistersOfTest;
import jp.tenohira.printing.LogsOfTest;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every question the modules put to the facts is SQL that Trino's own parser reads. */
@CityHallTest
class SharedSqlTests {

    /**
     * Where the modules make their questions. A new place fails this test until the question is asked below (metrics are asked by themselves)
     * and the place is added here.
     */
    private static final List<String> PLACES = List.of(
            "Between.query",
            "DayReportExport.of",
            "JobSql.accounts",
            "JobSql.byBatch",
            "JobSql.exported",
            "JobSql.sums",
            "Kept.receipts",
            "Kept.reports",
            "SaleSumming.sum",
            "SaleSums.query",
            "SaleTables.onDays",
            "SingleReceipts.query",
            "StagedReceipts.agree",
            "StagedReceipts.daysAgree",
            "Unassigned.seen",
            "Unmapped.seen");

    private static final Slice PART_OF_MONTHS =
            Slice.EVERYTHING.between(LocalDate.of(1997, 4, 3), LocalDate.of(1997, 6, 20));

    private final List<MetricSource> sources;
    private final EveryQuestionIsShared questions;
    private final LogsOfTest logs;
    private final RegistersOfTest registers;
    private final StaffOfTest staff;
    private final int port;

    SharedSqlTests(
            @Autowired List<MetricSource> sources,
            @Autowired EveryQuestionIsShared questions,
            @Autowired LogsOfTest logs,
            @Autowired RegistersOfTest registers,
            @Autowired StaffOfTest staff,
            @LocalServerPort int port) {
        this.sources = sources;
        this.questions = questions;
        this.logs = logs;
        this.registers = registers;
        this.staff = staff;
        this.port = port;
    }

    @Test
    void trinoParsesTheSqlOfEveryFigureOverFacts() {
        var line = LogsOfTest.cupsLine(LogsOfTest.printer(), "o'neil", 1, "05/May/1997", 3);
        var sql = new CopyOnWriteArrayList<String>();
        questions.hear(query -> sql.add(query.sql()), () -> {
            logs.taken(Cities.KORIYAMA, line, "cups");
            sell();
            CurrentMunicipality.run(Cities.KORIYAMA, () -> sources.forEach(SharedSqlTests::askEverything));
            var administrator = staff.account(Cities.KORIYAMA, Role.ADMINISTRATOR);
            var visitor = HttpVisitor.at(port).signedIn(administrator.login());
            for (var page : List.of(
                    "/headquarters/printing/staff",
                    "/headquarters/facts/print_job?month=1997-05",
                    "/headquarters/facts/sale?month=2021-05",
                    "/headquarters/facts/sale_day?month=2021-05",
                    "/headquarters/sales",
                    "/headquarters/sales/lists/tender",
                    "/staff/sales/receipts?from=2021-05-05&to=2021-05-05&hour=9&kind=sale&q=1")) {
                assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
            }
        });

        assertThat(sql).anyMatch(text -> text.contains("grouping sets"));
        assertThat(sql).anyMatch(text -> text.contains("group by j.batch"));
        assertThat(sql).anyMatch(text -> text.contains("then 1 else 0 end"));
        assertThat(sql).anyMatch(text -> text.contains("min(day)"));
        assertThat(sql).anyMatch(text -> text.contains("join shown"));
        assertThat(sql).anyMatch(text -> text.contains("from sale "));
        assertThat(sql).anyMatch(text -> text.contains("from sale_day"));
        assertThat(sql).anyMatch(text -> text.contains("dense_rank()"));
    }

    /** A receipt, its takings, and a day report that is compared with it. */
    private void sell() {
        var facility = registers.facility(Cities.KORIYAMA, 1, Map.of());
        registers.taken(
                Cities.KORIYAMA,
                RegistersOfTest.HEADER + RegistersOfTest.line(facility, "R1", "1", "2021-05-05 09:00", "現金", 300));
        assertThat(registers.yen(Cities.KORIYAMA, facility, "2021-05-05")).isEqualTo(300);
        assertThat(registers.complete(Cities.KORIYAMA, facility, "2021-05-05")).isTrue();
    }

    private static void askEverything(MetricSource source) {
        for (var metric : source.metrics()) {
            for (var slice : List.of(Slice.EVERYTHING, PART_OF_MONTHS)) {
                var cells = new ArrayList<>(source.measure(metric.code(), slice, List.of()));
                for (var dimension : source.dimensions()) {
                    cells.addAll(source.measure(metric.code(), slice, List.of(dimension.code())));
                }
                cells.stream()
                        .collect(Collectors.toMap(cell -> cell.key().keySet(), cell -> cell.key(), (one, _) -> one))
                        .values()
                        .forEach(members -> source.records(metric.code(), within(slice, members), 1, 10));
            }
        }
    }

    private static Slice within(Slice slice, Map<String, String> members) {
        var within = slice;
        for (var member : members.entrySet()) {
            within = within.with(member.getKey(), member.getValue());
        }
        return within;
    }

    @Test
    void noPlaceThatMakesQuestionsIsForgotten() {
        var places = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.tenohira").stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(SharedSqlTests::makesAQuestion)
                        .map(access -> access.getOriginOwner().getSimpleName() + "."
                                + access.getOrigin().getName())
                        .forEach(places::add);

        assertThat(places).containsExactlyElementsOf(PLACES);
    }

    private static boolean makesAQuestion(JavaAccess<?> access) {
        var makes = access.getTarget().getName().equals("of")
                || access.getTarget().getName().equals("<init>");
        return makes
                && access.getTargetOwner().isEquivalentTo(FactQuery.class)
                && !access.getOriginOwner().isEquivalentTo(FactQuery.class);
    }

    @Test
    void sqlThatOnlyDuckDbUnderstandsFails() {
        for (var sql : List.of(
                "select strftime(day, '%Y') from print_job",
                "select account, count(*) from print_job group by all",
                "select * exclude (account) from print_job",
                "select sheets::integer from print_job")) {
            assertThatThrownBy(() -> SharedSql.mustBe(sql), sql).isInstanceOf(AssertionError.class);
        }
        SharedSql.mustBe("select month, count(*) from print_job where day >= ? group by month");
    }
}

package jp.tenohira.printing.figures;

import static jp.tenohira.printing.LogsOfTest.cupsLine;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.printing.LogsOfTest;
import jp.tenohira.printing.people.Assignment;
import jp.tenohira.printing.people.ListImport;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.printing.sums.By;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** A section counts for the department it belonged to on the first day of the month. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DepartmentsTests {

    private final LogsOfTest logs;
    private final Cubes cubes;
    private final Organisation organisation;
    private final PeopleLists lists;
    private final ListImport imports;
    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String section = "moved-" + id;

    @Autowired
    DepartmentsTests(LogsOfTest logs, Cubes cubes, Organisation organisation, PeopleLists lists, ListImport imports) {
        this.logs = logs;
        this.cubes = cubes;
        this.organisation = organisation;
        this.lists = lists;
        this.imports = imports;
    }

    @Test
    void sheetsAndHeadsStayWithTheDepartmentOfTheirMonth() {
        var list = "課,部局,適用日\n%1$s課,old-%2$s,1990-04-01\n%1$s,新部局%2$s,1996/6/1\n".formatted(section, id);
        CurrentMunicipality.run(KORIYAMA, () -> {
            organisation.putDepartments(List.of(
                    new Department("old-" + id, Text.plain("旧部局" + id), 980),
                    new Department("new-" + id, Text.plain("新部局" + id), 981)));
            organisation.putSections(List.of(new Section(section, "new-" + id, Text.plain(section + "課"), 1)));
            lists.assign(List.of(new Assignment(section + "-1", LocalDate.of(1990, 4, 1), section, "係員")), "試験");
            assertThat(imports.sections("moved.csv", list.getBytes(StandardCharsets.UTF_8), "試験"))
                    .isEqualTo(Outcome.accepted(2));
        });
        var printer = LogsOfTest.printer();
        logs.taken(
                KORIYAMA,
                cupsLine(printer, section + "-1", 1, "05/May/1996", 30)
                        + cupsLine(printer, section + "-1", 2, "05/Jun/1996", 7),
                "cups");

        var cube = CurrentMunicipality.call(KORIYAMA, cubes::all);

        assertThat(cube.sums(By.SECTION).stream()
                        .filter(sum -> sum.section().equals(section))
                        .collect(Collectors.toMap(Cube.Sum::department, Cube.Sum::sheets)))
                .containsOnly(java.util.Map.entry("old-" + id, 30L), java.util.Map.entry("new-" + id, 7L));
        assertThat(cube.heads().departments().of(section, YearMonth.of(1996, 5)))
                .isEqualTo("old-" + id);
        assertThat(cube.heads().departments().of(section, YearMonth.of(1980, 1)))
                .as("before the list begins")
                .isEqualTo("old-" + id);
    }

    @Test
    void aListWithAnUnknownDepartmentIsRefusedWithItsPlace() {
        var list = "課,部局,適用日\n%s,どこにもない部,1990-04-01\n".formatted(section);

        var refused = CurrentMunicipality.call(
                KORIYAMA, () -> imports.sections("moved.csv", list.getBytes(StandardCharsets.UTF_8), "試験"));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        problems -> assertThat(((List<?>) problems.why())
                                        .stream()
                                                .map(problem -> ((FileProblem) problem)
                                                        .sentence()
                                                        .in(Lang.JA)))
                                .anySatisfy(problem -> assertThat(problem).contains("2行目「部局」", "どこにもない部")));
    }
}

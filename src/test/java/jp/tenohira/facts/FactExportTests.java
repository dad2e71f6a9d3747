package jp.tenohira.facts;

import static jp.tenohira.printing.LogsOfTest.cupsLine;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Section;
import jp.tenohira.printing.LogsOfTest;
import jp.tenohira.printing.people.Assignment;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Months of print jobs are taken away by who may, without what tells of few people, and each time is remembered. */
@CityHallTest
class FactExportTests {

    private static final String PAGE = "/headquarters/facts";
    private static final String MAY = "/print_job?month=1992-05";

    private final LogsOfTest logs;
    private final PeopleLists lists;
    private final StaffOfTest staff;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final int port;
    private final String printer = LogsOfTest.printer();
    private String large = "";

    FactExportTests(
            @Autowired LogsOfTest logs,
            @Autowired PeopleLists lists,
            @Autowired StaffOfTest staff,
            @Autowired Organisation organisation,
            @Autowired JdbcClient jdbc,
            @LocalServerPort int port) {
        this.logs = logs;
        this.lists = lists;
        this.staff = staff;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.port = port;
    }

    /** A large section, two small ones that hide each other, and two tiny departments, so that nothing else need be hidden. */
    @BeforeEach
    void aLargeAndTwoSmallSectionsPrint() {
        var id = UUID.randomUUID().toString().substring(0, 8);
        large = "large-" + id;
        print("own-" + id, Map.of(large, 40, "small-" + id, 2, "smaller-" + id, 3));
        print("tiny-a-" + id, Map.of("tiny-a-s-" + id, 3));
        print("tiny-b-" + id, Map.of("tiny-b-s-" + id, 3));
    }

    private void print(String department, Map<String, Integer> sections) {
        var people = new ArrayList<Assignment>();
        var log = new StringBuilder();
        sections.forEach((section, number) -> {
            for (int i = 0; i < number; i++) {
                people.add(new Assignment(section + "-" + i, LocalDate.of(1990, 4, 1), section, "係員"));
                log.append(cupsLine(printer, section + "-" + i, i, "05/May/1992", 3));
            }
        });
        CurrentMunicipality.run(KORIYAMA, () -> {
            organisation.putDepartments(List.of(new Department(department, Text.plain(department + "部"), 985)));
            organisation.putSections(sections.keySet().stream()
                    .map(code -> new Section(code, department, Text.plain(code + "課"), 1))
                    .toList());
            lists.assign(people, "試験");
        });
        logs.taken(KORIYAMA, log.toString(), "cups");
    }

    private HttpVisitor signedIn(Role role) {
        return HttpVisitor.at(port).signedIn(staff.account(KORIYAMA, role).login());
    }

    @Test
    void aMonthIsTakenAwayWithoutPeopleAndWithoutGroupsOfFew() {
        var csv = signedIn(Role.HEADQUARTERS).get(PAGE + MAY);

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"print_job-1992-05.csv\"");
        assertThat(csv.body()).startsWith("day,department,section,colour,duplex,jobs,faces,sheets\r\n");
        assertThat(csv.body())
                .contains("1992-05-05,", large + "課,,simplex,40,120,120")
                .doesNotContain(printer, large + "-1", "small", "tiny");
        var parquet = signedIn(Role.ADMINISTRATOR).getBytes(PAGE + MAY + "&format=parquet");
        assertThat(new String(parquet, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    }

    @Test
    void onlyHeadquartersAndAdministratorsTakeFactsAway() {
        for (var role : List.of(Role.HEAD, Role.CLERK)) {
            assertThat(signedIn(role).get(PAGE).statusCode()).as(role.word()).isEqualTo(403);
            assertThat(signedIn(role).get(PAGE + MAY).statusCode())
                    .as(role.word())
                    .isEqualTo(403);
        }
        var api = "/api/v1/facts" + MAY;
        var head = HttpVisitor.at(port).withToken(staff.token(KORIYAMA, Role.HEAD, Scope.FIGURES_READ));
        var other = HttpVisitor.at(port).withToken(staff.token(KORIYAMA, Role.ADMINISTRATOR, Scope.CASES_READ));
        var administrator =
                HttpVisitor.at(port).withToken(staff.token(KORIYAMA, Role.ADMINISTRATOR, Scope.FIGURES_READ));
        assertThat(HttpVisitor.at(port).get(api).statusCode()).isEqualTo(401);
        assertThat(head.get(api).statusCode()).isEqualTo(403);
        assertThat(other.get(api).statusCode()).isEqualTo(403);
        assertThat(administrator.get(api).statusCode()).isEqualTo(200);
        assertThat(administrator.get("/api/v1/facts/nothing").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/api/v1/facts/print_job?month=May").statusCode())
                .isEqualTo(400);
        assertThat(administrator.get(api + "&format=xlsx").statusCode()).isEqualTo(400);
    }

    @Test
    void eachExportIsInTheAuditTrail() {
        var account = staff.account(KORIYAMA, Role.HEADQUARTERS);
        var visitor = HttpVisitor.at(port).signedIn(account.login());

        visitor.get(PAGE + MAY);

        var entries = CurrentMunicipality.call(
                KORIYAMA,
                () -> jdbc.sql("select detail from audit_entry where action = 'facts.exported' and actor_name = :who")
                        .param("who", account.name())
                        .query(String.class)
                        .list());
        assertThat(entries).singleElement().asString().contains("1992-05", "CSV", "rows");
    }

    @Test
    void thePageListsTheMonthsThatThereAre() {
        var id = UUID.randomUUID().toString();
        logs.taken(KORIYAMA, cupsLine(printer, id, 1, "05/Jul/1992", 3), "cups");

        var page = signedIn(Role.HEADQUARTERS).get(PAGE).body();

        assertThat(page).contains("平成4年7月のCSV", "month=1992-07&amp;format=parquet");
    }
}

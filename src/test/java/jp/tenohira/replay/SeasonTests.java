package jp.tenohira.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.checks.CheckRuns;
import jp.tenohira.applications.checks.Findings;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The main job, end to end: the season of 2023 goes in by the API, its figures and its flawed applications come out. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SeasonTests {

    private static final String PROCEDURE = "after-school-club";

    private final SampleProcedures procedures;
    private final StaffOfTest staff;
    private final CheckRuns runs;
    private final Findings findings;
    private final JdbcClient jdbc;
    private final int port;

    @TempDir
    private Path directory;

    @Autowired
    SeasonTests(
            SampleProcedures procedures,
            StaffOfTest staff,
            CheckRuns runs,
            Findings findings,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.procedures = procedures;
        this.staff = staff;
        this.runs = runs;
        this.findings = findings;
        this.jdbc = jdbc;
        this.port = port;
    }

    private record Filed(UUID id, String receipt, String section) {}

    @Test
    void theSeasonOf2023HasItsPublishedFiguresAndExactlyItsFlawedApplicationsAreFound() throws Exception {
        var received = figure("received");
        var outside = figure("received-outside");
        var inside = figure("received-inside");

        replay();

        assertThat(figure("received") - received).isEqualTo(2791);
        assertThat(figure("received-outside") - outside).isEqualTo(1930);
        assertThat(figure("received-inside") - inside).isEqualTo(861);
        var expected = expected();
        assertThat(expected).hasSize(217);
        assertThat(found()).isEqualTo(expected);

        replay();

        assertThat(figure("received") - received)
                .as("another token, the same keys")
                .isEqualTo(2791);
        assertThat(expected()).as("the same receipts").isEqualTo(expected);
    }

    private void replay() {
        procedures.afterSchoolClub(Cities.KORIYAMA);
        var token = staff.token(Cities.KORIYAMA, Role.ADMINISTRATOR, Scope.FILING_TIME);
        var arguments = List.of("after-school-2023", "--port", Integer.toString(port), "--data", directory.toString());

        assertThat(new ReplayCommand(System.out, System.err).run(arguments, Map.of("TENOHIRA_TOKEN", token)))
                .isEqualTo(ReplayCommand.DONE);
    }

    private long figure(String code) {
        var token = staff.token(Cities.KORIYAMA, Role.HEADQUARTERS, Scope.FIGURES_READ);
        var address = "/api/v1/figures/" + code + "?procedure=" + PROCEDURE + "&from=2023-11-06&to=2023-11-30";
        return JsonMapper.shared()
                .readTree(HttpVisitor.at(port).withToken(token).get(address).body())
                .path("numerator")
                .asLong();
    }

    /** Receipt to the checks that must find it, as the replay wrote it down. */
    private Map<String, TreeSet<String>> expected() throws IOException {
        return Files.readAllLines(directory.resolve("replay-after-school-2023-expected.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.groupingBy(
                        cells -> cells[0],
                        Collectors.mapping(cells -> cells[1], Collectors.toCollection(TreeSet::new))));
    }

    private Map<String, TreeSet<String>> found() throws InterruptedException {
        var cases = season();
        var clerk =
                new Staff(UUID.randomUUID(), "試験", Role.CLERK, cases.getFirst().section());
        var desk = Desk.of(clerk);
        var ids = cases.stream().map(filed -> new CaseId(filed.id())).toList();
        var run = CurrentMunicipality.call(Cities.KORIYAMA, () -> runs.start(desk, PROCEDURE, ids));
        for (int waited = 0; !run.finished() && waited < 300; waited++) {
            Thread.sleep(Duration.ofMillis(200));
            var id = run.id();
            run = CurrentMunicipality.call(Cities.KORIYAMA, () -> runs.find(desk, id))
                    .orElseThrow();
        }
        assertThat(run.finished()).isTrue();
        assertThat(run.cases()).isEqualTo(2791);
        var byCase = CurrentMunicipality.call(Cities.KORIYAMA, () -> findings.of(ids));
        return cases.stream()
                .filter(filed -> byCase.containsKey(new CaseId(filed.id())))
                .collect(Collectors.toMap(
                        Filed::receipt,
                        filed -> byCase.getOrDefault(new CaseId(filed.id()), List.of()).stream()
                                .map(finding -> finding.check())
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private List<Filed> season() {
        return CurrentMunicipality.call(
                Cities.KORIYAMA, () -> jdbc.sql("""
                        select c.id, c.receipt, c.section
                          from casefile c join filing f on f.casefile = c.id
                         where f.key like 'replay-after-school-2023-%'
                         order by c.receipt
                        """).query(Filed.class).list());
    }
}

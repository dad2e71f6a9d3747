package jp.tenohira.applications.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.attachments.SampleFiles;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.OwnerSql;
import jp.tenohira.testing.SampleApplications;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
class RetentionTests {

    private static final Staff HEADQUARTERS = new Staff(UUID.randomUUID(), "推進", Role.HEADQUARTERS, null);
    private static final List<String> FIGURES =
            List.of("received", "received-outside", "outside-rate", "sent-back-rate", "hours-saved", "sheets-saved");

    private final OpenProcedure procedures;
    private final StaffOfTest staff;
    private final Retention retention;
    private final Casefiles casefiles;
    private final Figures figures;
    private final JdbcClient jdbc;
    private final OwnerSql owner;
    private final JsonMapper json = JsonMapper.builder().build();
    private String section = "";
    private String procedure = "";

    @LocalServerPort
    private int port;

    RetentionTests(
            @Autowired OpenProcedure procedures,
            @Autowired StaffOfTest staff,
            @Autowired Retention retention,
            @Autowired Casefiles casefiles,
            @Autowired Figures figures,
            @Autowired JdbcClient jdbc,
            @Autowired OwnerSql owner) {
        this.procedures = procedures;
        this.staff = staff;
        this.retention = retention;
        this.casefiles = casefiles;
        this.figures = figures;
        this.jdbc = jdbc;
        this.owner = owner;
    }

    @BeforeEach
    void aProcedure() {
        section = staff.section(Cities.KORIYAMA);
        procedure = procedures.of(Cities.KORIYAMA, section, "廃棄の試験申請");
    }

    @Test
    void whatIsPastItsYearsGoesEverywhereAndFiguresStay() {
        var gone = endedLongAgo();
        var open = file();
        var before = figures();
        rule(1, null);
        assertThat(in(retention::due))
                .extracting(DueCase::receipt)
                .contains(gone)
                .doesNotContain(open);

        deleteAll();

        assertThat(find(gone)).isEmpty();
        assertThat(find(open)).isPresent();
        assertThat(figures()).isEqualTo(before).hasSize(FIGURES.size());
        var certificate = in(retention::deletions).stream()
                .filter(one -> one.procedure().equals(procedure))
                .findFirst()
                .orElseThrow();
        assertThat(certificate.cases()).isOne();
        assertThat(certificate.rows())
                .contains("\"casefile\": 1", "case_version", "case_event", "attachment", "filing");
        assertThat(certificate.digest()).matches("[0-9a-f]{64}");
        assertThat(certificate.searched()).isGreaterThan(20);
        assertThat(certificate.rows() + certificate.digest()).doesNotContain(gone, "橋本");
        assertThat(everythingWith(gone)).as("no table knows the receipt").isEmpty();
        assertThat(in(() -> retention.deleteOneBatch("試験")))
                .as("running again does nothing")
                .isZero();
    }

    @Test
    void aHeldCaseStaysUntilItIsReleased() {
        var held = endedLongAgo();
        rule(1, null);
        var clerk = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK, section).login());
        var hold = "/staff/cases/" + held + "/hold";
        assertThat(clerk.submit(hold, hold, Map.of("reason", " ")).statusCode()).isEqualTo(422);
        clerk.submit(hold, hold, Map.of("reason", "審査請求中"));

        deleteAll();

        assertThat(find(held)).isPresent();
        assertThat(in(retention::due))
                .filteredOn(DueCase::held)
                .extracting(DueCase::receipt)
                .contains(held);
        clerk.submit(hold, hold, Map.of("do", "release"));
        deleteAll();
        assertThat(find(held)).isEmpty();
        var other = staff.signedIn(port, Role.CLERK);
        assertThat(other.get(hold).statusCode()).isEqualTo(404);
    }

    @Test
    void attachmentsMayGoBeforeTheCase() {
        var receipt = endedLongAgo();
        rule(100, 1);

        deleteAll();

        assertThat(find(receipt)).isPresent();
        assertThat(in(() -> jdbc.sql("select count(*) from attachment a join casefile c on c.id = a.casefile"
                                + " where c.receipt = :receipt")
                        .param("receipt", receipt)
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(in(retention::deletions))
                .anyMatch(one -> one.procedure().equals(procedure) && one.kind().equals("attachments"));
    }

    @Test
    void nobodyDeletesACaseInAnotherWay() {
        var receipt = file();
        var id = find(receipt).orElseThrow();

        assertThatThrownBy(() -> in(() -> jdbc.sql("delete from casefile where id = :id")
                        .param("id", id)
                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> in(() -> jdbc.sql("select retire_cases(:ids)::text")
                        .param("ids", new UUID[] {id})
                        .query(String.class)
                        .single()))
                .rootCause()
                .hasMessageContaining("open or held");
        assertThat(CurrentMunicipality.call(
                        Cities.AIZUWAKAMATSU,
                        () -> jdbc.sql("select retire_cases(:ids)::text")
                                .param("ids", new UUID[] {id})
                                .query(String.class)
                                .single()))
                .as("another city deletes nothing here")
                .isEqualTo("{\"casefile\": 0}");
        assertThat(find(receipt)).isPresent();
    }

    @Test
    void theAdministratorSeesWhatWouldGoAndSetsTheYears() {
        var administrator = staff.signedIn(port, Role.ADMINISTRATOR);
        var path = "/staff/admin/retention";
        var due = endedLongAgo();

        var wrong =
                administrator.submit(path, path, Map.of("procedure", procedure, "draftDays", "31", "caseYears", "まで"));
        var set = administrator.submit(path, path, Map.of("procedure", procedure, "draftDays", "7", "caseYears", "1"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("31", "まで");
        assertThat(set.statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(administrator.get(path).body()).text()).contains(due, "廃棄の試験申請", "元に戻せません");
        assertThat(find(due)).as("looking deletes nothing").isPresent();
        administrator.submit(path, path + "/delete", Map.of());
        deleteAll();
        assertThat(find(due)).isEmpty();
    }

    private void rule(int caseYears, @org.jspecify.annotations.Nullable Integer attachmentYears) {
        in(() -> {
            retention.set(HEADQUARTERS, procedure, 30, caseYears, attachmentYears);
            return true;
        });
    }

    private void deleteAll() {
        while (in(() -> retention.deleteOneBatch("試験")) > 0) {
            // the next batch
        }
    }

    /** A case that was withdrawn in 2010. */
    private String endedLongAgo() {
        var receipt = file();
        var resident = HttpVisitor.at(port);
        resident.submit("/status", "/status", Map.of("number", receipt, "code", codes.get(receipt)));
        var withdraw = "/status/" + receipt + "/withdraw";
        resident.submit(withdraw, withdraw, Map.of());
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> owner.update("update case_event set at = '2010-05-01T00:00:00Z' where casefile ="
                        + " (select id from casefile where receipt = '" + receipt + "')"));
        return receipt;
    }

    private final Map<String, String> codes = new java.util.HashMap<>();

    private String file() {
        var proof = Base64.getEncoder().encodeToString(SampleFiles.pdf());
        var body = SampleApplications.afterSchoolClub()
                .replaceFirst(
                        "\"answers\": \\{",
                        "\"answers\": {\"proof\": [{\"name\":\"proof.pdf\",\"content\":\"" + proof + "\"}],");
        var filed = HttpVisitor.at(port)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/procedures/" + procedure + "/applications", "application/json", body);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        var answer = json.readTree(filed.body());
        codes.put(answer.at("/receipt").asString(), answer.at("/code").asString());
        return answer.at("/receipt").asString();
    }

    private Optional<UUID> find(String receipt) {
        return in(() -> casefiles
                .find(new ReceiptNumber(receipt))
                .map(found -> found.id().value()));
    }

    private List<BigDecimal> figures() {
        var slice = Slice.EVERYTHING.with("procedure", procedure);
        if (in(() -> figures.of(HEADQUARTERS, slice)) instanceof Outcome.Accepted<SlicedFigures, ?>(var sliced)) {
            return FIGURES.stream()
                    .map(code -> in(() -> sliced.value(figures.find(code).orElseThrow())
                            .shown()
                            .orElseThrow()))
                    .toList();
        }
        throw new AssertionError("refused");
    }

    private List<String> everythingWith(String receipt) {
        return in(() -> jdbc.sql("select name from case_leftovers(:ids, :receipts) where hits > 0")
                .param("ids", new UUID[] {UUID.randomUUID()})
                .param("receipts", new String[] {receipt})
                .query(String.class)
                .list());
    }

    private static <T> T in(Supplier<T> question) {
        return CurrentMunicipality.call(Cities.KORIYAMA, question::get);
    }
}

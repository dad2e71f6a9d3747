package jp.tenohira.applications.path;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;

import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A section with two clerks and a head, and a procedure of it that says how its cases are handled. */
@Component
public class PathsOfTest {

    private final Inventory inventory;
    private final StaffOfTest staff;

    PathsOfTest(Inventory inventory, StaffOfTest staff) {
        this.inventory = inventory;
        this.staff = staff;
    }

    public record Office(String section, String procedure, Account clerk, Account second, Account head) {}

    /** @param handling YAML beside the form: decisionPath, fees, certificates */
    public Office office(String handling) {
        var section = staff.section(Cities.KORIYAMA);
        var code = SampleProcedures.code("path");
        var procedure = Procedure.atTheCounter(code, Text.plain("経路の試験"), "けいろ", section, Text.plain("試験のための手続です。"));
        inKoriyama(() -> {
            inventory.importInventory(java.util.List.of(procedure));
            inventory.publishForm(code, definition(code, handling));
            return code;
        });
        return new Office(
                section,
                code,
                staff.account(Cities.KORIYAMA, Role.CLERK, section),
                staff.account(Cities.KORIYAMA, Role.CLERK, section),
                staff.account(Cities.KORIYAMA, Role.HEAD, section));
    }

    /** A short form: a name and a number of copies. */
    public static String definition(String code, String handling) {
        return """
                procedure: %s
                title: {ja: 経路の試験, en: Trial of paths}
                summary: {ja: 試験のための手続です。, en: For tests.}
                minutes: 3
                savings: {minutesPerApplication: 5, sheetsPerApplication: 1}
                receptions: [{from: "2023-04-01T00:00", until: "2100-01-01T00:00"}]
                pages:
                  - id: you
                    title: {ja: あなた, en: You}
                    questions:
                      - {id: who, type: name, label: {ja: 氏名, en: Name}}
                      - {id: copies, type: number, min: 1, max: 10, label: {ja: 通数, en: Copies}}
                """.formatted(code) + handling;
    }

    /** Files an application as a client of the API; its receipt number. */
    public static String file(int port, Office office, String family, String given, int copies) {
        var answers = Map.of(
                "who",
                Map.of("family", family, "given", given, "familyKana", "コオリヤマ", "givenKana", "ハナ"),
                "copies",
                copies);
        var json = JsonMapper.builder().build();
        var response = HttpVisitor.at(port)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/procedures/" + office.procedure() + "/applications",
                        "application/json",
                        json.writeValueAsString(Map.of("answers", answers)));
        if (response.statusCode() != 201) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body()).at("/receipt").asString();
    }
}

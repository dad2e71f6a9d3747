package jp.tenohira.applications;

import static jp.tenohira.testing.ResidentOfTest.location;

import java.util.HashMap;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.stereotype.Component;

/** A short form that asks who somebody is: one page, and the check. */
@Component
public class OwnForm {

    private static final String DEFINITION = """
            procedure: CODE
            title: {ja: 証明書の請求, en: Request of a certificate}
            summary: {ja: 試験のための手続です。, en: A procedure for tests.}
            legalBasis: [{ja: 試験条例, en: Ordinance of tests}]
            minutes: 3
            needs: []
            afterwards: []
            savings: {minutesPerApplication: 5, sheetsPerApplication: 1}
            receptions: [{from: "2023-04-01T00:00", until: "2100-01-01T00:00"}]
            pages:
              - {bank: applicant-born}
            checks: []
            """;

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("applicantName.family", "鈴木"),
            Map.entry("applicantName.given", "花子"),
            Map.entry("applicantName.familyKana", "スズキ"),
            Map.entry("applicantName.givenKana", "ハナコ"),
            Map.entry("applicantBirthDate.year", "1990"),
            Map.entry("applicantBirthDate.month", "4"),
            Map.entry("applicantBirthDate.day", "1"),
            Map.entry("applicantAddress.postalCode", "963-8601"),
            Map.entry("applicantAddress.prefecture", "福島県"),
            Map.entry("applicantAddress.city", "郡山市"),
            Map.entry("applicantAddress.street", "朝日1-23-7"),
            Map.entry("applicantAddress.building", ""),
            Map.entry("applicantPhone", "024-924-2491"),
            Map.entry("applicantEmail", ""));

    private final Inventory inventory;
    private final StaffOfTest staff;

    OwnForm(Inventory inventory, StaffOfTest staff) {
        this.inventory = inventory;
        this.staff = staff;
    }

    /** Publishes it in Koriyama; the procedure's code. */
    public String inKoriyama() {
        return inKoriyama(staff.section(Cities.KORIYAMA));
    }

    public String inKoriyama(String section) {
        return publish(section, "");
    }

    /** The same with a further line at the end of its definition. */
    public String with(String line) {
        return publish(staff.section(Cities.KORIYAMA), line);
    }

    /** A new version of a procedure made here, with a further line. */
    public void publishAgain(String code, String line) {
        CurrentMunicipality.run(
                Cities.KORIYAMA, () -> inventory.publishForm(code, DEFINITION.replace("CODE", code) + line));
    }

    private String publish(String section, String line) {
        var code = SampleProcedures.code("own");
        var procedure =
                Procedure.atTheCounter(code, Text.plain("証明書の請求"), "しょうめいしょ", section, Text.plain("試験のための手続です。"));
        CurrentMunicipality.run(Cities.KORIYAMA, () -> inventory.importInventory(java.util.List.of(procedure)));
        publishAgain(code, line);
        return code;
    }

    /** Begins a draft; its id. */
    public static String begin(HttpVisitor visitor, String procedure) {
        var page =
                location(visitor.submit("/procedures/" + procedure, "/procedures/" + procedure + "/drafts", Map.of()));
        return page.replaceFirst(".*/apply/([^/]*)/.*", "$1");
    }

    /** Fills in the one page and keeps it. */
    public static void fill(HttpVisitor visitor, String draft) {
        fill(visitor, draft, Map.of());
    }

    public static void fill(HttpVisitor visitor, String draft, Map<String, String> other) {
        var path = "/apply/" + draft + "/pages/applicant";
        var seen = visitor.get(path).body().replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        var fields = new HashMap<>(ANSWERS);
        fields.putAll(other);
        fields.put("seen", seen);
        location(visitor.submit(path, path, fields));
    }

    /** Files a draft that is filled in; the receipt's number. */
    public static String file(HttpVisitor visitor, String draft) {
        var path = "/apply/" + draft + "/check";
        return location(visitor.submit(path, path, Map.of()))
                .replaceFirst(".*/(?:receipts|applications)/([^/]*).*", "$1");
    }
}

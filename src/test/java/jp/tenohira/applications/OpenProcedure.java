package jp.tenohira.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The shipped form under a code of its own, received now. */
@Component
public class OpenProcedure {

    /** The certificate that its applications end in. */
    public static final String CERTIFICATE = "place";

    private static final String CERTIFICATES = """

            certificates:
              - {id: place, title: 入所証明書, body: ["{guardianName.family} {guardianName.given} 様のお子さんの入所を証明します。"]}
            """;

    private final Inventory inventory;
    private final StaffOfTest staff;

    OpenProcedure(Inventory inventory, StaffOfTest staff) {
        this.inventory = inventory;
        this.staff = staff;
    }

    /** Publishes it in Koriyama; the procedure's code. */
    public String inKoriyama() {
        return of(Cities.KORIYAMA, staff.section(Cities.KORIYAMA), "クラブ申請");
    }

    /** Publishes it for a section of a city under this name; the procedure's code. */
    public String of(Municipality city, String section, String name) {
        var code = SampleProcedures.code("club");
        var procedure = Procedure.atTheCounter(code, Text.plain(name), "くらぶしんせい", section, Text.plain("試験のための手続です。"));
        CurrentMunicipality.run(city, () -> {
            inventory.importInventory(List.of(procedure));
            inventory.publishForm(code, definition(code));
        });
        return code;
    }

    private static String definition(String code) {
        try {
            return new ClassPathResource("definitions/after-school-club.yaml")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("procedure: after-school-club", "procedure: " + code)
                    .replace("until: \"2023-11-30T17:15\"", "until: \"2099-11-30T17:15\"")
                    .concat(CERTIFICATES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package jp.tenohira.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.Procedure.Guide;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Puts procedures into the inventory for tests, each under a code of its own. */
@Component
public class SampleProcedures {

    private final Inventory inventory;
    private final StaffOfTest staff;

    SampleProcedures(Inventory inventory, StaffOfTest staff) {
        this.inventory = inventory;
        this.staff = staff;
    }

    public static String code(String stem) {
        return stem + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A period that began yesterday and ends tomorrow. */
    public static Period around(Instant now) {
        return new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    }

    /** A procedure of a new section, at the counter. */
    public Procedure named(Municipality city, String name, String reading, LifeEvent... events) {
        return Procedure.atTheCounter(
                        code("sample"), Text.plain(name), reading, staff.section(city), Text.plain("試験のための手続です。"))
                .with(List.of(events));
    }

    public Procedure open(Procedure procedure, Instant now) {
        return procedure.withForm(new Guide(7, List.of(), List.of()), Receptions.of(around(now)));
    }

    public Procedure put(Municipality city, Procedure procedure) {
        CurrentMunicipality.run(city, () -> inventory.importInventory(List.of(procedure)));
        return procedure;
    }

    /** The after-school club with the form that ships, under a new section. */
    public Procedure afterSchoolClub(Municipality city) {
        return CurrentMunicipality.call(city, () -> {
            var club = Procedure.atTheCounter(
                    "after-school-club",
                    Text.plain("放課後児童クラブ入所申請"),
                    "ほうかごじどうくらぶ",
                    staff.section(city),
                    Text.plain("試験のための手続です。"));
            inventory.importInventory(List.of(club));
            inventory.publishForm(club.code(), definition(club.code()));
            return club;
        });
    }

    private static String definition(String code) {
        try {
            return new ClassPathResource("definitions/" + code + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

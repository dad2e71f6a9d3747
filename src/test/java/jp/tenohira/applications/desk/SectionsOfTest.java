package jp.tenohira.applications.desk;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens sections of Koriyama that handle applications for the after-school club. */
@Component
public class SectionsOfTest {

    public static final String PROCEDURE = "after-school-club";

    private final StaffOfTest staff;
    private final Forms forms;
    private final JdbcClient jdbc;

    SectionsOfTest(StaffOfTest staff, Forms forms, JdbcClient jdbc) {
        this.staff = staff;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /** A new section with a clerk and a head of its own. */
    public SectionOfTest opened() {
        inKoriyama(() -> forms.publish(PROCEDURE, definition()));
        var code = staff.section(Cities.KORIYAMA);
        return new SectionOfTest(
                jdbc,
                code,
                staff.account(Cities.KORIYAMA, Role.CLERK, code),
                staff.account(Cities.KORIYAMA, Role.HEAD, code));
    }

    private static String definition() {
        try {
            return new ClassPathResource("definitions/" + PROCEDURE + ".yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

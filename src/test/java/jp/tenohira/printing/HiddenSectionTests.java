package jp.tenohira.printing;

import static jp.tenohira.printing.LogsOfTest.cupsLine;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Section;
import jp.tenohira.printing.people.Assignment;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HiddenSectionTests {

    private final LogsOfTest logs;
    private final StaffOfTest staff;
    private final Organisation organisation;
    private final PeopleLists lists;
    private final int port;
    private final String section = "two-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    HiddenSectionTests(
            LogsOfTest logs,
            StaffOfTest staff,
            Organisation organisation,
            PeopleLists lists,
            @LocalServerPort int port) {
        this.logs = logs;
        this.staff = staff;
        this.organisation = organisation;
        this.lists = lists;
        this.port = port;
    }

    @Test
    void theHeadOfASectionOfTwoIsToldWhyNothingIsShown() {
        var since = LocalDate.of(1997, 4, 1);
        CurrentMunicipality.run(KORIYAMA, () -> {
            organisation.putDepartments(List.of(new Department(section, Text.plain(section + "部"), 992)));
            organisation.putSections(List.of(new Section(section, section, Text.plain(section + "課"), 1)));
            lists.assign(
                    List.of(
                            new Assignment(section + "-0", since, section, "係員"),
                            new Assignment(section + "-1", since, section, "係員")),
                    "試験");
        });
        logs.taken(KORIYAMA, cupsLine(LogsOfTest.printer(), section + "-0", 1, "10/May/1997", 7), "cups");

        var head = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.HEAD, section).login());

        assertThat(Jsoup.parse(head.get("/headquarters/printing").body()).text())
                .contains("非表示（少人数）", "この課の印刷は、人数が少ないため")
                .doesNotContain("印刷ログがまだありません");
    }
}

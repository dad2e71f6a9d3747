package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A place is chosen on a map by pointer or keyboard, typed coordinates show on it, and no other host is asked. */
@CityHallTest
class MapPointPageTests {

    private static final String FORM = """
            procedure: %s
            title: {ja: 道路の占用, en: Road}
            summary: {ja: 試します。, en: A trial.}
            minutes: 3
            savings: {minutesPerApplication: 5, sheetsPerApplication: 2}
            receptions: [{from: "2023-04-01T00:00", until: "2100-01-01T00:00"}]
            pages:
              - id: place
                title: {ja: 場所, en: Place}
                questions:
                  - {id: spot, type: mapPoint, exact: true, label: {ja: 占用する場所, en: Place}, within: {south: "37.2", north: "37.7", west: "139.9", east: "140.6"}}
            """;

    @Autowired
    private Inventory inventory;

    @Autowired
    private StaffOfTest staff;

    @LocalServerPort
    private int port;

    @Test
    void aPlaceIsChosenByPointerAndKeyboardOrTyped() {
        var procedure = SampleProcedures.code("road");
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            inventory.importInventory(List.of(Procedure.atTheCounter(
                    procedure, Text.plain("道路"), "どうろ", staff.section(Cities.KORIYAMA), Text.plain("試験のための手続です。"))));
            inventory.publishForm(procedure, FORM.formatted(procedure));
        });
        var phone = CityHallBrowser.phone();
        var asked = new ArrayList<String>();
        phone.onRequest(request -> asked.add(request.url()));
        phone.navigate("http://localhost:" + port + "/procedures/" + procedure);
        assertThat(asked).noneMatch(url -> url.contains("/webjars/ol/"));
        phone.locator("form[action$='/drafts'] button").first().click();
        phone.waitForURL("**/pages/place");

        phone.locator(".map-point__map canvas").first().waitFor();
        phone.locator(".map-point__map").click();
        assertThat(phone.locator("#spot").inputValue()).matches("37\\.[0-9]{5}");
        assertThat(phone.locator("#spot-longitude").inputValue()).matches("140\\.[0-9]{5}");

        phone.locator("#spot").fill("37.40051");
        phone.locator("#spot-longitude").fill("140.35974");
        phone.locator(".map-point__map").focus();
        phone.keyboard().press("Enter");
        assertThat(phone.locator("#spot").inputValue()).isEqualTo("37.40051");
        assertThat(phone.locator("[data-map-point] [role=status]").innerText()).contains("北緯37.40051度");
        assertThat(CityHallBrowser.accessibilityProblems(phone)).isEmpty();

        phone.locator(".buttons .button--primary").click();
        phone.waitForURL("**/check");
        assertThat(phone.locator("main").innerText()).contains("北緯37.40051度 東経140.35974度");
        assertThat(asked).allMatch(url -> url.startsWith("http://localhost:" + port + "/"));
    }
}

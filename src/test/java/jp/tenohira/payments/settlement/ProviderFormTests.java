package jp.tenohira.payments.settlement;

import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.payments.settlement.payouts.Provider;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** Administrators define providers field by field. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProviderFormTests {

    private static final String PROVIDERS = "/staff/admin/settlement/providers";
    private static final String FORM = PROVIDERS + "/form";

    private final PayoutProviders providers;
    private final StaffOfTest staff;
    private final int port;
    private final Office office;
    private final HttpVisitor admin;

    ProviderFormTests(OfficeOfTest offices, PayoutProviders providers, StaffOfTest staff, @LocalServerPort int port) {
        this.providers = providers;
        this.staff = staff;
        this.port = port;
        this.office = offices.opened();
        this.admin = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.ADMINISTRATOR).login());
    }

    /** What a browser would send of the form as it stands. */
    private static Map<String, String> standing(Document page) {
        var values = new HashMap<String, String>();
        var form = page.select("form[action$=/form]");
        form.select("input[type=text], input[type=hidden], input[type=radio][checked], textarea")
                .forEach(input -> values.put(input.attr("name"), input.val()));
        form.select("select").forEach(select -> values.put(select.attr("name"), chosen(select)));
        return values;
    }

    private static String chosen(Element select) {
        return select.select("option[selected]").attr("value");
    }

    private Provider newest() {
        return CurrentMunicipality.call(
                KORIYAMA,
                () -> providers.newest(office.provider()).orElseThrow().provider());
    }

    @Test
    void whatIsKnownComesBackAsItStandsAndOneChangeMakesTheNextVersion() {
        var before = newest();
        var values = standing(
                Jsoup.parse(admin.get(FORM + "?code=" + office.provider()).body()));
        values.put("since", "2026-05-01");
        values.put("rate-0", "2.05");

        assertThat(admin.submit(FORM, FORM, values).statusCode()).isEqualTo(302);

        var after = newest();
        assertThat(after.brands())
                .singleElement()
                .satisfies(brand -> assertThat(brand.percent()).isEqualByComparingTo("2.05"));
        assertThat(after.closing()).isEqualTo(before.closing());
        assertThat(after.payout()).isEqualTo(before.payout());
        assertThat(after.payers()).isEqualTo(before.payers());
        assertThat(after.name()).isEqualTo(before.name());
    }

    @Test
    void eachErrorStandsAtItsFieldAndWhatWasTypedStays() {
        var values = standing(Jsoup.parse(admin.get(FORM).body()));
        values.putAll(Map.of(
                "code", "X y",
                "payoutDay", "40",
                "closingDays", "0",
                "brand-1", "pay",
                "rate-1", "安い",
                "tender-1", "qr",
                "rounding-1", "floor"));

        var answer = admin.submit(FORM, FORM, values);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        for (var field :
                List.of("since", "code", "nameJa", "section", "payers", "closingDays", "payoutDay", "rate-1")) {
            assertThat(page.select("#" + field + "-error").text()).as(field).isNotEmpty();
            assertThat(page.select(".error-summary a[href=#" + field + "]"))
                    .as(field)
                    .isNotEmpty();
        }
        assertThat(page.select("#rate-1").val()).isEqualTo("安い");
    }

    @Test
    void moreBrandsFindRoomWithoutAScript() {
        var values = standing(Jsoup.parse(admin.get(FORM).body()));
        values.put("nameJa", "書きかけ");
        values.put("more", "1");

        var page = Jsoup.parse(admin.submit(FORM, FORM, values).body());

        assertThat(page.select("#brand-5")).isNotEmpty();
        assertThat(page.select("#nameJa").val()).isEqualTo("書きかけ");
    }

    @Test
    void theFormIsAccessibleOnPhoneAndDesktop() {
        try (var page = CityHallBrowser.desktop()) {
            CityHallBrowser.signIn(
                    page,
                    "http://localhost:" + port,
                    staff.account(KORIYAMA, Role.ADMINISTRATOR).login(),
                    StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                page.navigate("http://localhost:" + port + FORM + "?lang=" + lang + "&code=" + office.provider());
                assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                        .isEmpty();
            }
            page.context().close();
        }
    }
}

package jp.tenohira.procedures.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Coverage;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.entries.Entry;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CityHallTest
class CoverageTests {

    private static final Staff HEADQUARTERS = new Staff(UUID.randomUUID(), "推進", Role.HEADQUARTERS, null);

    private final Entries entries;
    private final InventoryYears years;
    private final Inventory inventory;
    private final Organisation organisation;
    private final Figures figures;
    private final StaffOfTest staff;

    @LocalServerPort
    private int port;

    CoverageTests(
            @Autowired Entries entries,
            @Autowired InventoryYears years,
            @Autowired Inventory inventory,
            @Autowired Organisation organisation,
            @Autowired Figures figures,
            @Autowired StaffOfTest staff) {
        this.entries = entries;
        this.years = years;
        this.inventory = inventory;
        this.organisation = organisation;
        this.figures = figures;
        this.staff = staff;
    }

    @Test
    void aCompleteYearIsCountedFromTheInventoryAndComparedWithTheYearBefore() {
        var section = staff.section(Cities.KORIYAMA);
        add(section, Map.of("annual_2030", "600", "annual_2031", "500", "online_since", "2028年度"));
        add(section, Map.of("annual_2030", "300", "online_since", "2031-10-01"));
        add(section, Map.of("annual_2030", "200"));
        add(section, Map.of("annual_2030", "100", "abolished_on", "2031-06-30", "online_since", "不明"));
        add(section, Map.of("established_on", "2031-05-01"));
        complete(2030);
        complete(2031);

        var of2031 = figuresOf(2031, Map.of("section", section));

        assertThat(shown(of2031, "inventory-procedures")).isEqualTo("4");
        assertThat(shown(of2031, "inventory-online")).isEqualTo("2");
        assertThat(shown(of2031, "annual-applications"))
                .as("the latest known stands in")
                .isEqualTo("1000");
        assertThat(shown(of2031, "covered-applications")).isEqualTo("800");
        assertThat(shown(of2031, "coverage-rate")).isEqualTo("80.0");
        assertThat(shown(of2031, "inventory-procedures-change")).isEqualTo("0");
        assertThat(shown(of2031, "coverage-rate-change")).as("80.0 - 700/1200").isEqualTo("21.7");
        assertThat(in(() -> of2031.records("inventory_covered", 1, 50)).total()).isEqualTo(2);
        assertThat(shown(figuresOf(2030, Map.of("section", section)), "online-rate"))
                .isEqualTo("50.0");
    }

    @Test
    void untilThenThePublishedTableCountsAndSaysSo() {
        var department = "dep-" + UUID.randomUUID().toString().substring(0, 8);
        in(() -> {
            organisation.putDepartments(List.of(new Department(department, Text.plain(department + "部"), 997)));
            inventory.importCoverage(List.of(
                    published(department, 2041, 91, 46, 175_671, 160_040),
                    published(department, 2040, 91, 41, 175_671, 133_380),
                    published(Coverage.WHOLE_CITY, 2041, 1804, 412, 1_651_938, 926_592)));
            return true;
        });

        var sliced = figuresOf(2041, Map.of("department", department));

        assertThat(shown(sliced, "coverage-rate")).isEqualTo("91.1");
        assertThat(shown(sliced, "coverage-rate-change")).isEqualTo("15.2");
        assertThat(shown(figuresOf(2041, Map.of()), "coverage-rate"))
                .as("the table's own total")
                .isEqualTo("56.1");
        assertThat(in(() -> sliced.workings("inventory_covered")).orElseThrow().in(Lang.JA))
                .isEqualTo("160,040(令和23年度・公表資料)");
        var page = headquarters().get("/staff/inventory/coverage?year=2041").body();
        assertThat(Jsoup.parse(page).text()).contains("公表資料", department + "部", "91.1", "15.2");

        headquarters().submit("/staff/inventory/coverage", "/staff/inventory/coverage", Map.of("declared", "2041"));

        assertThat(in(years::complete)).contains(2041);
        assertThat(in(() -> figuresOf(2041, Map.of("department", department))
                        .value(figures.find("coverage-rate").orElseThrow())
                        .shown()))
                .as("the inventory has nothing of this department")
                .isEmpty();
        headquarters()
                .submit(
                        "/staff/inventory/coverage",
                        "/staff/inventory/coverage",
                        Map.of("declared", "2041", "do", "reopen"));
        assertThat(shown(figuresOf(2041, Map.of("department", department)), "coverage-rate"))
                .isEqualTo("91.1");
    }

    @Test
    void thePriorityListRanksByMinutesSavedAndTellsWhatStandsInTheWay() {
        var section = staff.section(Cities.KORIYAMA);
        var often = add(section, Map.of("annual_2023", "900000", "obstacles", "押印"));
        var slow = add(section, Map.of("annual_2023", "800000", "minutes", "10"));
        var unknown = add(section, Map.of());
        add(section, Map.of("annual_2023", "950000", "online_since", "2029年度"));

        var page = Jsoup.parse(
                headquarters().get("/staff/inventory/priorities?n=200").body());
        var rows = page.select("table").subList(0, 1).stream()
                .flatMap(table -> table.select("tbody tr").eachText().stream())
                .toList();
        var place = rows.stream()
                .filter(row -> row.contains(often.name()))
                .findFirst()
                .orElseThrow();

        assertThat(rows.indexOf(place))
                .isGreaterThan(rows.indexOf(rows.stream()
                        .filter(row -> row.contains(slow.name()))
                        .findFirst()
                        .orElseThrow()));
        assertThat(place).contains("押印", "7分", "仮定", "105,000");
        assertThat(page.select("table").text()).contains(unknown.name());
        assertThat(page.select("svg.step-chart__drawing")).hasSize(1);
        assertThat(headquarters().get("/staff/inventory/priorities?n=many").statusCode())
                .isEqualTo(422);
    }

    @Test
    void thePagesAreAccessible() {
        var account = staff.account(Cities.KORIYAMA, Role.HEADQUARTERS);
        var section = staff.section(Cities.KORIYAMA);
        var entry = add(section, Map.of("annual_2030", "90", "obstacles", "押印"));
        complete(2032);
        var page = CityHallBrowser.desktop();
        var base = "http://localhost:" + port;
        CityHallBrowser.signIn(page, base, account.login(), StaffOfTest.PASSWORD);

        for (var path : List.of(
                "?q=" + entry.code(),
                "/entries/" + entry.code(),
                "/entries/" + entry.code() + "/edit",
                "/import",
                "/coverage?year=2032",
                "/priorities?n=3")) {
            page.navigate(base + "/staff/inventory" + path);
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                    .as(path)
                    .isEmpty();
        }
        page.context().close();
    }

    private HttpVisitor headquarters() {
        return staff.signedIn(port, Role.HEADQUARTERS);
    }

    private static Coverage published(
            String department, int year, int procedures, int online, long applications, long covered) {
        return new Coverage(
                department,
                year,
                null,
                procedures,
                online,
                BigDecimal.ZERO,
                applications,
                covered,
                BigDecimal.ZERO,
                "会議資料");
    }

    private Entry add(String section, Map<String, String> more) {
        var code = "cover-" + UUID.randomUUID().toString().substring(0, 8);
        var texts = new java.util.HashMap<>(more);
        texts.putAll(Map.of("code", code, "name", code + "の届", "section", section));
        return in(() -> {
            if (entries.add(HEADQUARTERS, texts) instanceof Outcome.Accepted<Entry, ?>(var entry)) {
                return entry;
            }
            throw new AssertionError("refused " + texts);
        });
    }

    private void complete(int year) {
        in(() -> {
            years.declare(HEADQUARTERS, new FiscalYear(year), true);
            return true;
        });
    }

    private SlicedFigures figuresOf(int year, Map<String, String> members) {
        var slice = Slice.EVERYTHING.with("fiscal-year", Integer.toString(year)).with(members);
        if (in(() -> figures.of(HEADQUARTERS, slice))
                instanceof Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced)) {
            return sliced;
        }
        throw new AssertionError("refused");
    }

    private String shown(SlicedFigures sliced, String figure) {
        return in(() -> sliced.value(figures.find(figure).orElseThrow()))
                .shown()
                .orElseThrow()
                .toPlainString();
    }

    private static <T> T in(Supplier<T> question) {
        return CurrentMunicipality.call(Cities.KORIYAMA, question::get);
    }
}

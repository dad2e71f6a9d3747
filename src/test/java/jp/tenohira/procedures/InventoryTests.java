package jp.tenohira.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.Procedure.Guide;
import jp.tenohira.procedures.Reception.FollowingTheClock;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CityHallTest
class InventoryTests {

    private final Procedures procedures;
    private final Inventory inventory;
    private final SampleProcedures samples;
    private final Clock clock;

    InventoryTests(
            @Autowired Procedures procedures,
            @Autowired Inventory inventory,
            @Autowired SampleProcedures samples,
            @Autowired Clock clock) {
        this.procedures = procedures;
        this.inventory = inventory;
        this.samples = samples;
        this.clock = clock;
    }

    @Test
    void aProcedureIsFoundAgainAsItWasPut() throws Exception {
        var guide = new Guide(
                12, List.of(Text.of("本人確認書類", "Identification"), Text.plain("印鑑")), List.of(Text.plain("審査します。")));
        var period = SampleProcedures.around(Instant.parse("2023-11-06T00:00:00Z"));
        var put = samples.put(
                Cities.KORIYAMA,
                samples.named(Cities.KORIYAMA, "転居届", "てんきょとどけ", LifeEvent.MOVING, LifeEvent.TAX)
                        .withForm(guide, Receptions.of(period)));

        assertThat(in(Cities.KORIYAMA, () -> procedures.find(put.code()))).contains(put);
    }

    @Test
    void aChangeIsSeenAtOnce() throws Exception {
        var put = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "試験届", "しけんとどけ"));
        in(Cities.KORIYAMA, () -> procedures.find(put.code()));

        samples.put(Cities.KORIYAMA, samples.open(put, clock.instant()));

        var found = in(Cities.KORIYAMA, () -> procedures.find(put.code())).orElseThrow();
        assertThat(found.form()).isTrue();
        assertThat(in(Cities.KORIYAMA, procedures::openNow)).contains(found);
    }

    @Test
    void whatClosesSoonestComesFirstAndWhatIsReceivedAllYearLast() throws Exception {
        var always = samples.named(Cities.KORIYAMA, "通年試験届", "つうねんしけんとどけ")
                .withForm(
                        new Guide(7, List.of(), List.of()),
                        Receptions.of(new Reception.Period(
                                clock.instant().minus(Duration.ofDays(365)),
                                clock.instant().plus(Duration.ofDays(36_500)))));
        var soon = samples.open(samples.named(Cities.KORIYAMA, "締切試験届", "しめきりしけんとどけ"), clock.instant());
        samples.put(Cities.KORIYAMA, always);
        samples.put(Cities.KORIYAMA, soon);

        var order = in(Cities.KORIYAMA, procedures::openNow).stream()
                .map(Procedure::code)
                .toList();

        assertThat(order.indexOf(soon.code())).isNotNegative().isLessThan(order.indexOf(always.code()));
    }

    @Test
    void theOtherCityHasNoneOfIt() throws Exception {
        var put = samples.put(
                Cities.KORIYAMA,
                samples.open(samples.named(Cities.KORIYAMA, "郡山だけの届", "こおりやまだけのとどけ"), clock.instant()));

        assertThat(in(Cities.AIZUWAKAMATSU, () -> procedures.find(put.code()))).isEmpty();
        assertThat(in(Cities.AIZUWAKAMATSU, procedures::openNow)).doesNotContain(put);
        assertThat(in(Cities.AIZUWAKAMATSU, procedures::all)).doesNotContain(put);
    }

    @Test
    void whereTheDemoIsOffNoReceptionFollowsTheClock() throws Exception {
        var rolling = new FollowingTheClock(7, 24, LocalTime.of(8, 30), LocalTime.of(17, 15));
        var put = samples.put(
                Cities.KORIYAMA,
                samples.named(Cities.KORIYAMA, "いつでも届", "いつでもとどけ").withForm(Guide.NONE, Receptions.of(rolling)));

        var found = in(Cities.KORIYAMA, () -> procedures.find(put.code())).orElseThrow();
        assertThat(found.receptions().isOpen(clock.instant())).isFalse();
    }

    @Test
    void publishedTotalsAreKeptAsPrintedAndPerCity() throws Exception {
        var printed =
                new Coverage("gakko", 2023, null, 9, 3, new BigDecimal("0.0"), 5327, 0, new BigDecimal("0.0"), "会議資料");
        var difference = new Coverage(
                "gakko", 2023, 2022, -4, 0, new BigDecimal("-23.1"), -15, -15, new BigDecimal("-0.3"), "会議資料");
        CurrentMunicipality.run(Cities.KORIYAMA, () -> inventory.importCoverage(List.of(printed, difference)));
        CurrentMunicipality.run(Cities.KORIYAMA, () -> inventory.importCoverage(List.of(printed)));

        assertThat(in(Cities.KORIYAMA, procedures::coverage))
                .filteredOn(row -> row.department().equals("gakko"))
                .containsExactly(printed, difference);
        assertThat(in(Cities.AIZUWAKAMATSU, procedures::coverage)).isEmpty();
    }

    @Test
    void aCodeThatCouldNotStandInAnAddressIsRefused() {
        for (var code : List.of("", "A", "a b", "a/b", "-a", "あ", "a".repeat(65))) {
            assertThatThrownBy(() -> Procedure.atTheCounter(code, Text.plain("名"), "な", "s", Text.plain("")))
                    .as(code)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static <T> T in(Municipality city, Callable<T> question) throws Exception {
        return CurrentMunicipality.call(city, question::call);
    }
}

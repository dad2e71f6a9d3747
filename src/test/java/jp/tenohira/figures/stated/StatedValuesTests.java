package jp.tenohira.figures.stated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.definitions.Definitions;
import jp.tenohira.figures.history.IssuedNumbers.Issued;
import jp.tenohira.figures.history.Stated;
import jp.tenohira.figures.history.StatedValues;
import jp.tenohira.figures.history.StatedValues.AsOf;
import jp.tenohira.figures.stated.Restatement.Cause;
import jp.tenohira.figures.stated.Restatements.NotAcknowledged;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.RandomCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StatedValuesTests {

    private static final Staff STAFF = new Staff(UUID.randomUUID(), "本部 太郎", Role.HEADQUARTERS, null);
    private static final String YAML = """
            code: %s
            name: {ja: 試験の割合, en: Rate of a test}
            meaning: {ja: 試験の割合, en: Rate of a test}
            unit: {ja: "%%", en: "%%"}
            formula: %s
            digits: 1
            direction: up
            source: {ja: 申請記録, en: Application records}
            """;

    private final JdbcClient jdbc;
    private final Figures figures;
    private final StatedValues values;
    private final Definitions definitions;
    private final Restatements restatements;
    private final Reviews reviews;
    private final Closing closing;
    private final HandedOut handedOut;
    private final Clock clock;

    private final String procedure = "test-" + UUID.randomUUID();
    private final String code = "test-" + UUID.randomUUID();
    private final Slice slice = Slice.EVERYTHING.with("procedure", procedure);

    @Autowired
    StatedValuesTests(
            JdbcClient jdbc,
            Figures figures,
            StatedValues values,
            Definitions definitions,
            Restatements restatements,
            Reviews reviews,
            Closing closing,
            HandedOut handedOut,
            Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.values = values;
        this.definitions = definitions;
        this.restatements = restatements;
        this.reviews = reviews;
        this.closing = closing;
        this.handedOut = handedOut;
        this.clock = clock;
    }

    private static <T> T here(Supplier<T> work) {
        return CurrentMunicipality.call(Cities.KORIYAMA, work::get);
    }

    private void file(int count) {
        here(() -> RandomCases.file(jdbc, new Random(count), procedure, count));
    }

    private void publish(int seen, String formula) {
        var outcome = here(
                () -> definitions.publish(STAFF, seen == 0 ? "" : code, seen, YAML.formatted(code, formula), "試験のため"));
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    }

    private FigureValue value() {
        return here(() -> figures.of(STAFF, slice) instanceof Outcome.Accepted<SlicedFigures, ?>(var sliced)
                ? sliced.value(figures.find(code).orElseThrow())
                : null);
    }

    private Stated fix() {
        return here(() -> values.fix(STAFF, value(), "試験の会議"));
    }

    private AsOf asOf(Instant moment) {
        return here(() ->
                values.asOf(STAFF, code, slice, moment).orElseThrow() instanceof Outcome.Accepted<AsOf, ?>(var known)
                        ? known
                        : null);
    }

    private java.util.List<Restatement> slips() {
        return here(() -> restatements.page(1, 10_000)).stream()
                .filter(slip -> slip.before().figure().equals(code))
                .toList();
    }

    @Test
    void aPrintedNumberStaysReproducibleAfterLateDataAndANewDefinition() {
        publish(0, "applications_outside / applications_received");
        file(40);
        var printed = fix();
        var then = clock.instant();

        file(57);
        publish(1, "applications_inside / applications_received");

        var known = asOf(then);
        assertThat(known.value().exact()).isEqualTo(printed.exact());
        assertThat(known.value().figure().version()).isEqualTo(1);
        assertThat(known.value().measured().get("applications_received")).isEqualTo(Exact.of(40));
        assertThat(known.stated()).map(Stated::id).contains(printed.id());
        assertThat(value().figure().version()).isEqualTo(2);
        assertThat(value().measured().get("applications_received")).isEqualTo(Exact.of(97));
    }

    @Test
    void lateDataWriteASlipThatNamesWhatHoldsTheOldNumber() {
        publish(0, "applications_received / 1");
        file(40);
        var printed = fix();
        handedOut.hand(code, slice, printed.shown(), "推進本部会議 資料");
        file(3);

        here(() -> reviews.ofFigure(STAFF, code));

        assertThat(slips()).singleElement().satisfies(slip -> {
            assertThat(slip.before().shown()).isEqualTo("4000.0");
            assertThat(slip.after().shown()).isEqualTo("4300.0");
            assertThat(slip.cause()).isEqualTo(Cause.LATE_DATA);
            assertThat(slip.issued()).extracting(Issued::title).containsExactly("推進本部会議 資料");
        });
        here(() -> reviews.ofFigure(STAFF, code));
        assertThat(slips()).hasSize(1);
    }

    @Test
    void aCorrectedDefinitionWritesASlipWhenItIsPublished() {
        publish(0, "applications_received / 1");
        file(40);
        fix();

        publish(1, "applications_received / 2");

        assertThat(slips()).singleElement().satisfies(slip -> {
            assertThat(slip.cause()).isEqualTo(Cause.DEFINITION);
            assertThat(slip.before().version()).isEqualTo(1);
            assertThat(slip.after().version()).isEqualTo(2);
            assertThat(slip.after().shown()).isEqualTo("2000.0");
        });
    }

    @Test
    void aSlipIsAcknowledgedOnceAndWithAReason() {
        publish(0, "applications_received / 1");
        file(40);
        fix();
        file(2);
        fix();
        var slip = slips().getFirst().id();

        assertThat(here(() -> restatements.acknowledge(STAFF, slip, " ")))
                .isEqualTo(Outcome.refused(NotAcknowledged.REASON_MISSING));
        var head = new Staff(UUID.randomUUID(), "課長", Role.HEAD, "a");
        assertThat(here(() -> restatements.acknowledge(head, slip, "見ました")))
                .isEqualTo(Outcome.refused(NotAcknowledged.NOT_YOURS));
        assertThat(here(() -> restatements.acknowledge(STAFF, slip, "次の会議で説明する")))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(here(() -> restatements.acknowledge(STAFF, slip, "もう一度")))
                .isEqualTo(Outcome.refused(NotAcknowledged.ALREADY));
        assertThat(slips().getFirst().acknowledged()).isNotNull();
    }

    @Test
    void fixingTheSameNumberAgainAddsNothing() {
        publish(0, "applications_received / 1");
        file(40);

        assertThat(fix().id()).isEqualTo(fix().id());
        assertThat(slips()).isEmpty();
    }

    @Test
    void theOtherCityKnowsNeitherTheDefinitionNorTheNumber() {
        publish(0, "applications_received / 1");
        file(40);
        fix();

        CurrentMunicipality.run(Cities.AIZUWAKAMATSU, () -> {
            assertThat(figures.find(code)).isEmpty();
            assertThat(values.lastBefore(code, slice, clock.instant())).isEmpty();
        });
    }

    @Test
    void aFiscalYearByItsNameIsTheSameQuestionAsItsDays() {
        var byName = Slice.EVERYTHING.with("fiscal-year", "2023");
        var byDays = Slice.EVERYTHING.between(java.time.LocalDate.of(2023, 4, 1), java.time.LocalDate.of(2024, 3, 31));

        assertThat(byName.key()).isEqualTo(byDays.key()).isEqualTo("2023-04-01..2024-03-31?");
    }

    @Test
    void aMonthIsClosedForTheCityAndClosingItAgainAddsNothing() {
        CurrentMunicipality.run(Cities.AIZUWAKAMATSU, () -> {
            RandomCases.file(jdbc, new Random(9), procedure, 30);
            var november = YearMonth.of(2023, 11);
            var days = Slice.EVERYTHING.between(november.atDay(1), november.atEndOfMonth());

            var closed = closing.month(STAFF, november);

            var received = values.lastBefore("received", days, clock.instant()).orElseThrow();
            assertThat(closed).contains(received);
            assertThat(received.occasion()).isEqualTo("令和5年11月の締め");
            assertThat(received.exact().orElseThrow()).isGreaterThan(Exact.ZERO);
            assertThat(closing.month(STAFF, november)).isEqualTo(closed);
        });
    }
}

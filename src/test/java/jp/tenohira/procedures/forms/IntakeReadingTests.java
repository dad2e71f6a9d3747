package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.procedures.forms.definition.ReceptionRule;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import jp.tenohira.procedures.forms.definition.intake.Quota;
import jp.tenohira.procedures.forms.definition.intake.WaitingRoom;
import org.junit.jupiter.api.Test;

/** Periods, places and the waiting room are read strictly, as everything in a definition. */
class IntakeReadingTests {

    private static final String PERIOD = "{from: \"2026-11-01T08:30\", until: \"2026-11-30T17:15\"}";

    @Test
    void readsPlacesGraceAndWaitingRoom() {
        var definition = form(
                        "{every: {days: 7, openDays: 5, from: \"2026-01-05T09:00\"}, grace: {minutes: 30}}",
                        "quota: {places: 30, order: lottery, waitingList: 10, drawAfterHours: 16, publicValue: {ja: 終値}}",
                        "waitingRoom: {perMinute: 60}")
                .definition();

        assertThat(definition.quota()).hasValueSatisfying(quota -> {
            assertThat(quota.order()).isEqualTo(Quota.Order.LOTTERY);
            assertThat(quota.places()).isEqualTo(30);
            assertThat(quota.drawAfter()).isEqualTo(Duration.ofHours(16));
            assertThat(quota.publicValue()).isPresent();
        });
        assertThat(definition.waitingRoom()).contains(new WaitingRoom(60, 10, 30));
        assertThat(definition.receptions()).singleElement().isInstanceOfSatisfying(ReceptionRule.Every.class, every -> {
            assertThat(every.openDays()).isEqualTo(5);
            assertThat(every.grace()).isEqualTo(Duration.ofMinutes(30));
        });
    }

    @Test
    void namesEveryPlaceThatIsWrong() {
        assertThat(places(PERIOD, "quota: {places: 0, order: by-name, waitinglist: 3}"))
                .containsExactlyInAnyOrder("quota.places", "quota.order", "quota.waitinglist");
        assertThat(places(PERIOD, "quota: {places: 3, drawAfterHours: 2}"))
                .as("what belongs to a lottery is no key of first come")
                .containsExactly("quota.drawAfterHours");
        assertThat(places(PERIOD, "waitingRoom: {startWithinMinutes: 1}"))
                .containsExactlyInAnyOrder("waitingRoom.perMinute", "waitingRoom.startWithinMinutes");
        assertThat(places("{every: {days: 7, openDays: 8, from: \"2026-01-05T09:00\"}, grace: {minutes: 0}}", ""))
                .containsExactlyInAnyOrder("receptions[0].every.openDays", "receptions[0].grace.minutes");
    }

    @Test
    void placesNeedAReceptionWithABeginningOfItsOwn() {
        var following = "{followingTheClock: {daysBefore: 1, daysAfter: 1, opens: \"08:30\", closes: \"17:15\"}}";

        assertThat(places(following, "quota: {places: 3}")).containsExactly("quota");
        assertThat(places("", "quota: {places: 3}")).containsExactly("quota");
    }

    private static List<String> places(String reception, String... keys) {
        var refused = catchThrowableOfType(DefinitionRefused.class, () -> form(reception, keys));
        return refused.problems().stream().map(DefinitionProblem::place).toList();
    }

    private static Form form(String reception, String... keys) {
        var yaml = """
                procedure: intake
                title: {ja: 受付}
                summary: {ja: 受付}
                minutes: 3
                savings: {minutesPerApplication: 5, sheetsPerApplication: 2}
                receptions: [%s]
                %s
                pages: [{id: you, title: {ja: 申込者}, questions: [{id: who, type: text, label: {ja: お名前}}]}]
                """.formatted(reception, String.join("\n", keys));
        return Form.compile("intake.yaml", DefinitionDocument.read("intake.yaml", yaml), 1, Clock.systemUTC());
    }
}

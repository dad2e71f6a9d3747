package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenohira.procedures.forms.releases.comparing.Change;
import jp.tenohira.procedures.forms.releases.comparing.Comparison;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final String BY_CAR = "      - {id: byCar, type: yesNo, label: {ja: 車で行く, en: By car}}\n";
    private static final String SEATS =
            "      - {id: seats, type: number, label: {ja: 席数, en: Seats}, min: 2, max: 9}\n";

    @Test
    void theSameFormDiffersInNothing() {
        assertThat(Comparison.of(Trial.trip(), Trial.trip())).isEmpty();
    }

    @Test
    void aTextASettingAConditionAndACheckAreNamedWithWhatTheyWere() {
        assertThat(changed("ja: 席数", "ja: 座席の数")).containsExactly("CHANGED QUESTION 座席の数 label/ja: 席数 → 座席の数");
        assertThat(changed("max: 9}", "max: 12}")).containsExactly("CHANGED QUESTION 席数 max: 9 → 12");
        assertThat(changed("seats > 4\n", "seats > 5\n"))
                .containsExactly("CHANGED QUESTION けん引するもの when: seats > 4 → seats > 5");
        assertThat(changed("seats > size(children) + 4", "seats > size(children) + 5"))
                .containsExactly("CHANGED CHECK 席が多い that: seats > size(children) + 4 → seats > size(children) + 5");
        assertThat(changed("minutes: 5", "minutes: 6"))
                .containsExactly("CHANGED FORM  minutes: 5 → 6".replace("FORM  ", "FORM 旅行の申込み "));
    }

    @Test
    void anOptionIsFoundByItsNameWhereverItStands() {
        assertThat(changed("    - {id: ball, label: {ja: ボール, en: Ball}, from: 3}\n", ""))
                .allMatch(change -> change.startsWith("REMOVED TABLE toys ball/"))
                .hasSize(4);
    }

    @Test
    void whatIsAddedAndWhatIsGoneIsNamedOnce() {
        assertThat(changed(SEATS, SEATS + "      - {id: plate, type: text, label: {ja: 番号, en: Plate}}\n"))
                .containsExactly("ADDED QUESTION 番号 :  → 車");
        assertThat(Comparison.of(
                        form(SEATS, SEATS + "      - {id: plate, type: text, label: {ja: 番号, en: Plate}}\n"),
                        Trial.trip()))
                .extracting(ComparisonTests::written)
                .containsExactly("REMOVED QUESTION 番号 : 車 → ");
    }

    @Test
    void aQuestionOnAnotherPageAndInAnotherOrderHasMoved() {
        assertThat(Comparison.of(
                        Trial.trip(),
                        Trial.form(Trial.TRIP
                                .replace(SEATS, "")
                                .replace(BY_CAR, BY_CAR + SEATS.replace("max: 9}", "max: 9, when: byCar}")))))
                .extracting(ComparisonTests::written)
                .containsExactly("MOVED QUESTION 席数 : 車 → 申込者", "ADDED QUESTION 席数 when:  → byCar");
        var swapped = Trial.TRIP
                .replace(BY_CAR, "")
                .replace("      - {id: traveller, type: name", BY_CAR + "      - {id: traveller, type: name");
        assertThat(Comparison.of(Trial.trip(), Trial.form(swapped)))
                .extracting(change -> change.kind() + " " + change.part())
                .containsExactly("MOVED QUESTION");
    }

    private static List<String> changed(String from, String to) {
        return Comparison.of(Trial.trip(), form(from, to)).stream()
                .map(ComparisonTests::written)
                .toList();
    }

    private static Form form(String from, String to) {
        assertThat(Trial.TRIP).contains(from);
        return Trial.form(Trial.TRIP.replace(from, to));
    }

    private static String written(Change change) {
        return change.kind() + " " + change.part() + " " + change.name() + " " + String.join("/", change.keys()) + ": "
                + change.before() + " → " + change.after();
    }
}

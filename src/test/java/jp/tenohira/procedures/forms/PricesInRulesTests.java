package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import org.junit.jupiter.api.Test;

/** Rules ask the price list by the day on which an application came. */
class PricesInRulesTests {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2027-05-01T00:00:00Z"), ZoneOffset.UTC);

    private static final PriceList LIST = new PriceList() {
        @Override
        public boolean knows(String code) {
            return code.equals("copy");
        }

        @Override
        public OptionalLong on(String code, LocalDate day) {
            return OptionalLong.of(day.isBefore(LocalDate.parse("2027-04-01")) ? 300 : 350);
        }
    };

    private static Form form(String price) {
        var yaml = """
                procedure: copies
                title: {ja: 写しの請求, en: Copies}
                summary: {ja: 写しを請求します。, en: Ask for copies.}
                minutes: 3
                savings: {minutesPerApplication: 5, sheetsPerApplication: 1}
                receptions: [{from: "2023-04-01T00:00", until: "2100-01-01T00:00"}]
                pages:
                  - id: how
                    title: {ja: 通数, en: Copies}
                    questions:
                      - {id: copies, type: number, min: 1, max: 10, label: {ja: 通数, en: Copies}}
                      - {id: fee, type: calculated, gives: money, value: 'copies * %s', label: {ja: 手数料, en: Fee}}
                fees:
                  - {id: copies, label: {ja: 手数料, en: Fee}, amount: fee, legalBasis: {ja: 条例, en: Ordinance}}
                """.formatted(price);
        return Form.compile("copies.yaml", DefinitionDocument.read("copies.yaml", yaml), 1, TODAY, LIST);
    }

    @Test
    void theDayOfReceiptDecidesWhatIsDueAndWhatIsShown() {
        var answers = new Answers(Map.of("copies", 2L));
        var now = form("price(\"copy\")");
        var then = now.asOf(Instant.parse("2027-03-31T14:59:59Z"));

        assertThat(now.fees(answers).getFirst().yen()).isEqualTo(700);
        assertThat(then.fees(answers).getFirst().yen()).isEqualTo(600);
        assertThat(now.asOf(Instant.parse("2027-03-31T15:00:00Z"))
                        .fees(answers)
                        .getFirst()
                        .yen())
                .isEqualTo(700);
        assertThat(then.show(answers, Lang.JA).getFirst().lines())
                .extracting(line -> line.text())
                .contains("600円");
    }

    @Test
    void aPriceThatIsNotInTheListOrNotWrittenOutIsRefused() {
        assertThatThrownBy(() -> form("price(\"other\")"))
                .isInstanceOf(DefinitionRefused.class)
                .hasMessageContaining("other");
        assertThatThrownBy(() -> form("price(string(copies))")).isInstanceOf(DefinitionRefused.class);
        assertThatThrownBy(() -> form("price(3)")).isInstanceOf(DefinitionRefused.class);
    }
}

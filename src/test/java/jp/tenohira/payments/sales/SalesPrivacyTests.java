package jp.tenohira.payments.sales;

import static jp.tenohira.payments.sales.RegistersOfTest.accepted;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.payments.sales.receipts.SaleTables;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CityHallTest
class SalesPrivacyTests {

    private final RegistersOfTest registers;
    private final Facts facts;

    SalesPrivacyTests(@Autowired RegistersOfTest registers, @Autowired Facts facts) {
        this.registers = registers;
        this.facts = facts;
    }

    /** What the fixtures hold of people. */
    @ParameterizedTest
    @CsvSource({
        "smaregi.csv, 郡山 花子|領収書|打ち間違い|釣銭準備金",
        "airregi.csv, 佐藤|鈴木|山田様",
        "square.csv, KORIYAMA HANAKO|4242|1234|Sato|example.invalid"
    })
    void namesCardNumbersAndNotesAreNotKept(String fixture, String personal) throws Exception {
        var facility = registers.facility(KORIYAMA, 1, Map.of());
        accepted(registers.fixture(KORIYAMA, fixture, facility));
        var kept = new ByteArrayOutputStream();

        CurrentMunicipality.<Void, java.io.IOException>call(KORIYAMA, () -> {
            facts.export(
                    FactQuery.of("select * from sale where facility = ?", SaleTables.SALE, facility),
                    Facts.Format.CSV,
                    kept);
            return null;
        });

        assertThat(kept.toString(StandardCharsets.UTF_8)).contains(facility).doesNotContain(personal.split("\\|"));
    }
}

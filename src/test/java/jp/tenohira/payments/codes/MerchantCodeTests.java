package jp.tenohira.payments.codes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of merchants, against the example of the specification and a code of JPQR. */
class MerchantCodeTests {

    /** EMV QRCPS Merchant-Presented Mode, the example of its annex. */
    private static final String EXAMPLE =
            "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678"
                    + "520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233"
                    + "030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A";

    private static final String JPQR =
            "0002016003xxx01021129300012D156000000000510A93FO3230Q31280012D15600000001030812345678"
                    + "26680019jp.or.paymentsjapan011300000000000010204000103060000010406000001"
                    + "53033925903xxx64180002JA0108メルペイ カフェ520441115802JP610710661436304DEE9";

    private static final String LONG16 = "ABCDEFGHIJKLMNOP";
    private static final String LONG = LONG16 + "ABCDEFGHIJ";

    private static final CounterCode COUNTER = new CounterCode(
            UUID.randomUUID(),
            "市民課 証明窓口",
            "1234567890123",
            "0001",
            "000001",
            "000000",
            "9399",
            "KORIYAMA CITY HALL",
            "KORIYAMA",
            Instant.EPOCH,
            "");

    @Test
    void theChecksumIsThatOfTheCatalogue() {
        assertThat(Crc16.of("123456789".getBytes(US_ASCII))).isEqualTo(0x29B1);
        assertThat(Crc16.of(new byte[0])).isEqualTo(0xFFFF);
    }

    @Test
    void theExampleOfTheSpecificationIsReadAndWrittenBack() throws WrongCode {
        var code = MerchantCode.read(EXAMPLE);

        assertThat(code.dynamic()).isTrue();
        assertThat(code.find("59")).contains("BEST TRANSPORT");
        assertThat(code.find("54")).contains("23.72");
        assertThat(code.accounts()).extracting(DataObject::id).containsExactly("29", "31");
        assertThat(MerchantCode.template(code.accounts().getFirst())).contains(new DataObject("05", "A93FO3230Q"));
        assertThat(code.written()).isEqualTo(EXAMPLE);
    }

    @Test
    void lengthsCountCharactersSoThatJapaneseNamesFit() throws WrongCode {
        var code = MerchantCode.read(JPQR);

        assertThat(code.dynamic()).isFalse();
        assertThat(code.find("64")).contains("0002JA0108メルペイ カフェ");
        assertThat(Jpqr.shop(code)).contains("0000000000001");
        assertThat(code.written()).isEqualTo(JPQR);
    }

    @Test
    void aCodeOnTheWallLeavesTheAmountToTheResident() throws WrongCode {
        var code = MerchantCode.read(Jpqr.of(COUNTER, OptionalLong.empty(), "").written());

        assertThat(code.dynamic()).isFalse();
        assertThat(code.find("54")).isEmpty();
        assertThat(code.find("53")).contains("392");
        assertThat(code.find("58")).contains("JP");
        assertThat(code.find("26")).contains("0019jp.or.paymentsjapan011312345678901230204000103060000010406000000");
        assertThat(Jpqr.shop(code)).contains("1234567890123");
    }

    @Test
    void aCodeForOnePaymentNamesItsAmountAndReference() throws WrongCode {
        var code = MerchantCode.read(
                Jpqr.of(COUNTER, OptionalLong.of(1300), "A-12").written());

        assertThat(code.dynamic()).isTrue();
        assertThat(code.find("54")).contains("1300");
        assertThat(code.find("62")).contains("0504A-12");
        assertThat(code.find("64")).contains("0002JA0108市民課 証明窓口");
    }

    @Test
    void oneChangedCharacterIsNoticed() {
        var forged = Jpqr.of(COUNTER, OptionalLong.of(1300), "").written().replace("54041300", "54041000");

        assertThatThrownBy(() -> MerchantCode.read(forged))
                .isInstanceOf(WrongCode.class)
                .hasMessageContaining("checksum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "000201|The checksum does not stand last",
                "''|The checksum does not stand last",
                "00020|The value of 00",
                "0002016304FFFF extra|no id with a length",
                "00020000|no id with a length",
                "0000|The value of 00",
                "00990|The value of 00 is not 99",
                "000201000201|00 stands twice"
            })
    void whatIsNoCodeIsRefused(String text, String why) {
        assertThatThrownBy(() -> MerchantCode.read(text))
                .isInstanceOf(WrongCode.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010219",
                "5204ABCD",
                "54041,00",
                "5405-1000",
                "5802jp",
                "64060002JA",
                "5926" + LONG,
                "6016" + LONG16
            })
    void objectsThatSayNothingSensibleAreRefused(String object) {
        var id = object.substring(0, 2);
        var others = Jpqr.of(COUNTER, OptionalLong.empty(), "").objects().stream()
                .filter(one -> !one.id().equals(id))
                .toList();
        var text = DataObject.written(others) + object + "6304";

        assertThatThrownBy(() -> MerchantCode.read(text + "%04X".formatted(Crc16.of(text.getBytes(UTF_8)))))
                .isInstanceOf(WrongCode.class)
                .hasMessageContaining(id);
    }
}

package jp.tenohira.payments.settlement.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.payments.TakingNames;
import jp.tenohira.payments.settlement.accounts.Account;
import jp.tenohira.payments.settlement.journal.Entry;
import jp.tenohira.payments.settlement.journal.EntryKind;
import jp.tenohira.payments.settlement.journal.EntryNumber;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.journal.Side;
import jp.tenohira.payments.settlement.naming.CodeNames;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import org.junit.jupiter.api.Test;

class FinanceFileTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 10);
    private static final Account ACCOUNT = new Account(2024, "13-01-02-01", "使用料及び手数料", "手数料", "総務手数料", "戸籍手数料");

    private static final CodeNames.Named NAMES = new CodeNames.Named(
            new TakingNames(Map.of("f", Text.plain("市民課窓口")), Map.of(), Map.of("謄本", Text.plain("戸籍謄本の交付"))),
            Map.of("s", Text.plain("市民課")),
            new PayoutProviders.Known(List.of()),
            DAY,
            Lang.JA);

    private static Entry entry(String fee) {
        var of = new Line.Origin(fee, "CASH", "", "s", "f", DAY);
        return new Entry(
                new EntryNumber(2024, 7),
                UUID.randomUUID(),
                EntryKind.COUNTER,
                DAY,
                "s",
                "f",
                DAY,
                ACCOUNT.code(),
                Optional.of(new EntryNumber(2024, 3)),
                Instant.EPOCH,
                "x",
                List.of(
                        new Line(Side.DEBIT, Ledger.CASH, "", 500, of),
                        new Line(Side.CREDIT, Ledger.REVENUE, ACCOUNT.code(), 500, of)));
    }

    private static byte[] written(String yaml, boolean again, String fee) {
        if (!(FinanceColumns.read(yaml) instanceof Outcome.Accepted<FinanceColumns, List<Text>>(var columns))) {
            throw new AssertionError("refused");
        }
        return new FinanceFile(columns, again, _ -> Map.of(ACCOUNT.code(), ACCOUNT), _ -> NAMES)
                .of(List.of(entry(fee)));
    }

    @Test
    void theShippedColumnsSayEverythingOfALine() {
        var text = new String(written(FinanceColumns.SHIPPED, false, "謄本"), StandardCharsets.UTF_8);

        assertThat(text.lines().toList())
                .hasSize(3)
                .last()
                .asString()
                .isEqualTo("2024,7,2,取消(反対仕訳),2024-05-10,2024-05-10,s,市民課,f,市民課窓口,貸方,歳入,13-01-02-01,"
                        + "使用料及び手数料 > 手数料 > 総務手数料 > 戸籍手数料,500,謄本,戸籍謄本の交付,現金,,2024-000003,");
    }

    @Test
    void aCityChoosesColumnsEncodingAndDatesAndFormulasAreGuarded() {
        var yaml = """
                encoding: cp932
                dates: uuuuMMdd
                reexported: 再
                columns:
                  - {heading: 款, value: kan}
                  - {heading: 日, value: booked-on}
                  - {heading: 費目, value: fee-kind}
                  - {heading: 団体, value: text, text: "072036"}
                  - {heading: 印, value: mark}
                """;

        assertThat(new String(written(yaml, true, "=1+1"), Charset.forName("windows-31j")))
                .isEqualTo("款,日,費目,団体,印\r\n,20240510,\"'=1+1\",072036,再\r\n13,20240510,\"'=1+1\",072036,再\r\n");
        assertThat(new String(written(yaml, false, "髙\uD842\uDFB7"), Charset.forName("windows-31j")))
                .contains("髙〓");
    }
}

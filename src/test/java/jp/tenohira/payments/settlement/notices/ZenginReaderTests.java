package jp.tenohira.payments.settlement.notices;

import static jp.tenohira.payments.settlement.notices.BankFiles.bytes;
import static jp.tenohira.payments.settlement.notices.BankFiles.number;
import static jp.tenohira.payments.settlement.notices.BankFiles.padded;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.payments.settlement.notices.BankFile.Item;
import jp.tenohira.payments.settlement.notices.BankFiles.Paid;
import org.junit.jupiter.api.Test;

class ZenginReaderTests {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 20);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 18);

    private static byte[] twoCredits() {
        return BankFiles.notice(
                DAY.plusDays(1),
                List.of(new Paid(DAY, 9_802, "ﾃｽﾄﾍﾟｲ(ｶ", "000001"), new Paid(DAY, 1_200, "ﾊﾞﾝｸ ﾀﾛｳ", "000002")));
    }

    private static BankFile read(byte[] content) {
        return switch (ZenginReader.read("f", content, TODAY)) {
            case Outcome.Accepted<BankFile, List<NoticeProblem>>(var file) -> file;
            case Outcome.Refused<BankFile, List<NoticeProblem>>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static List<NoticeProblem> refused(byte[] content) {
        if (ZenginReader.read("f", content, TODAY) instanceof Outcome.Refused<BankFile, List<NoticeProblem>>(var why)) {
            return why;
        }
        throw new AssertionError("accepted");
    }

    @Test
    void aNoticeIsReadWithItsHalfWidthKanaAndItsEra() {
        assertThat(read(twoCredits()))
                .isEqualTo(new BankFile(
                        "01",
                        DAY.plusDays(1),
                        List.of(
                                new Item(2, "0125-201-1-1234567", "000001", DAY, 9_802, "ﾃｽﾄﾍﾟｲ(ｶ", false, false),
                                new Item(3, "0125-201-1-1234567", "000002", DAY, 1_200, "ﾊﾞﾝｸ ﾀﾛｳ", false, false))));
    }

    @Test
    void itIsTheSameWithoutLineEndsAndWithAnEndOfFileMark() {
        var plain = new String(twoCredits(), CP932).replace("\r\n", "");

        assertThat(read(plain.getBytes(CP932))).isEqualTo(read(twoCredits()));
        assertThat(read((plain + "\u001a").getBytes(CP932))).isEqualTo(read(twoCredits()));
    }

    @Test
    void aWrongTotalIsRefusedWithItsPlaceAndTheDifference() {
        var content = new String(twoCredits(), CP932).replace("8000002000000011002", "8000002000000011001");

        assertThat(refused(content.getBytes(CP932))).singleElement().satisfies(problem -> {
            assertThat(problem.record()).isEqualTo(4);
            assertThat(problem.at()).isEqualTo(8);
            assertThat(problem.value()).isEqualTo("000000011001");
            assertThat(problem.sentence().in(Lang.EN)).contains("record 4, byte 8", "11002 (difference -1)");
        });
    }

    @Test
    void aShortRecordAndAWrongDigitAndAWrongOrderAreRefusedWithTheirPlace() {
        var content = twoCredits();
        assertThat(refused(Arrays.copyOf(content, 500)))
                .anySatisfy(
                        problem -> assertThat(problem.sentence().in(Lang.JA)).contains("3件目", "200バイト"));

        var digit = content.clone();
        digit[202 + 20] = 'X';
        assertThat(refused(digit)).anySatisfy(problem -> {
            assertThat(problem.record()).isEqualTo(2);
            assertThat(problem.at()).isEqualTo(20);
        });

        var order = content.clone();
        order[202] = '9';
        assertThat(refused(order)).singleElement().satisfies(problem -> {
            assertThat(problem.record()).isEqualTo(2);
            assertThat(problem.value()).isEqualTo("9");
            assertThat(problem.expected().in(Lang.EN)).isEqualTo("2,8");
        });
        assertThat(refused(Arrays.copyOf(content, 4 * 202)))
                .anySatisfy(
                        problem -> assertThat(problem.expected().in(Lang.EN)).contains("end record"));
        assertThat(refused(new byte[0])).isNotEmpty();
    }

    @Test
    void aStatementTellsWhatCameInAndWhatWentOut() {
        var records = List.of(
                "1030" + "060619" + "060601" + "060618" + "0125" + padded("ﾄｳﾎｳ", 15) + "201" + padded("ｺｵﾘﾔﾏ", 15)
                        + "000" + "1" + number(1234567, 10) + padded("ｺｵﾘﾔﾏｼ", 40) + "1" + "1" + number(0, 14)
                        + padded("", 71),
                statement("00000001", "1", 9_802, "ﾃｽﾄﾍﾟｲ(ｶ"),
                statement("00000002", "2", 500, "ﾃﾞﾝｷﾀﾞｲ"),
                "8" + number(1, 6) + number(9_802, 13) + number(1, 6) + number(500, 13) + "1" + number(9_302, 14)
                        + number(2, 7) + padded("", 139),
                "9" + number(5, 10) + number(1, 5) + padded("", 184));

        var file = read(bytes(records, ""));

        assertThat(file.kind()).isEqualTo("03");
        assertThat(file.items())
                .containsExactly(
                        new Item(2, "0125-201-1-0001234567", "00000001", DAY, 9_802, "ﾃｽﾄﾍﾟｲ(ｶ", false, false));
    }

    @Test
    void aStatementSaysWhatWasPaidInOverTheCounter() {
        assertThat(read(BankFiles.statement(TODAY, DAY, 1_300, "00000001")).items())
                .extracting(Item::inCash)
                .containsExactly(true);
    }

    private static String statement(String reference, String way, long yen, String payer) {
        return "2" + reference + "060618" + "060618" + way + "11" + number(yen, 12) + number(0, 12) + number(0, 6)
                + number(0, 6) + "0" + number(0, 7) + number(0, 3) + padded("", 10) + padded(payer, 48)
                + padded("ﾐｽﾞﾎ", 15) + padded("ﾄｳｷﾖｳ", 15) + padded("ﾌﾘｺﾐ", 20) + padded("", 20) + " ";
    }

    @Test
    void theEraFollowsFromWhenTheFileWasHandedIn() {
        assertThat(NoticeDates.madeOn("060619", TODAY)).contains(LocalDate.of(2024, 6, 19));
        // 平成 is the only reading of 31 that is not in the future.
        assertThat(NoticeDates.madeOn("310426", LocalDate.of(2019, 5, 1))).contains(LocalDate.of(2019, 4, 26));
        // A bank that writes years of the western calendar.
        assertThat(NoticeDates.madeOn("240619", TODAY)).contains(LocalDate.of(2024, 6, 19));
        // A file of the week in which the era changed.
        assertThat(NoticeDates.before("310430", LocalDate.of(2019, 5, 7))).contains(LocalDate.of(2019, 4, 30));
        assertThat(NoticeDates.before("010501", LocalDate.of(2019, 5, 7))).contains(LocalDate.of(2019, 5, 1));
        assertThat(NoticeDates.madeOn("061332", TODAY)).isEmpty();
        assertThat(NoticeDates.madeOn("070101", TODAY)).isEmpty();
    }
}

package jp.tenohira.procedures.postal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Japan Post's file is read with all its oddities, or refused with the line and column of what is wrong. */
class KenAllTests {

    private static final String HALL = row("07203", "9638024", "福島県", "郡山市", "朝日");

    @Test
    void readsUtf8AndCp932AndAByteOrderMark() {
        var expected = List.of(new PostalTown("963-8024", "福島県", "郡山市", "朝日"));

        assertThat(towns(HALL.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(towns(HALL.getBytes(Charset.forName("windows-31j")))).isEqualTo(expected);
        assertThat(towns(("\uFEFF" + HALL).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(towns(HALL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            朝日                                   | 朝日
            以下に掲載がない場合                     |
            菅谷町の次に番地がくる場合               |
            利島村一円                              |
            一円                                   | 一円
            大通西（１～１９丁目）                   | 大通西
            本内（その他）                           | 本内
            種市第１地割～第３地割                   | 種市
            葛巻（第４０地割「５７番地１２５」～第４５地割） | 葛巻
            丸の内パレスビル（１階）                 | 丸の内パレスビル
            """)
    void aTownIsWhatBelongsIntoAnAddress(String written, String town) {
        var read = towns(row("07203", "9630000", "福島県", "郡山市", written).getBytes(StandardCharsets.UTF_8));

        assertThat(read).singleElement().satisfies(one -> assertThat(one.town()).isEqualTo(town == null ? "" : town));
    }

    @Test
    void aNameThatGoesOnInFurtherRowsIsOneTown() {
        var file = row("03302", "0285102", "岩手県", "岩手郡葛巻町", "葛巻（第４０地割「５７番地１２５、１７６を除く」～第４５")
                + row("03302", "0285102", "岩手県", "岩手郡葛巻町", "地割、「第４１地割")
                + row("03302", "0285102", "岩手県", "岩手郡葛巻町", "」）")
                + HALL;

        assertThat(towns(file.getBytes(Charset.forName("windows-31j"))))
                .containsExactly(
                        new PostalTown("028-5102", "岩手県", "岩手郡葛巻町", "葛巻"),
                        new PostalTown("963-8024", "福島県", "郡山市", "朝日"));
    }

    @Test
    void severalTownsOfOneCodeStayTogetherAndRepeatedOnesAreOne() {
        var file = row("07203", "9630101", "福島県", "郡山市", "甲（北）")
                + row("07203", "9630101", "福島県", "郡山市", "甲（南）")
                + row("07203", "9630101", "福島県", "郡山市", "乙");

        assertThat(towns(file.getBytes(StandardCharsets.UTF_8)))
                .extracting(PostalTown::town)
                .containsExactly("甲", "乙");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            07203,96380,963802,,,,福島県,郡山市,朝日,0,0,0,0,0,0   | 2行目 3列目 | 963802
            07203,96380,9638024,,,,福島,郡山市,朝日,0,0,0,0,0,0    | 2行目 7列目 | 福島
            07203,96380,9638024,,,,福島県,,朝日,0,0,0,0,0,0        | 2行目 8列目 | 市区町村名
            07203,96380,9638024,福島県,郡山市,朝日                 | 2行目       | 15列
            07203,96380,9638024,,,,福島県,郡山市,朝日（北,0,0,0,0,0,0 | 2行目 9列目 | 閉じていません
            """)
    void whatIsWrongIsNamedWithLineAndColumn(String second, String place, String value) {
        var wrong = refused((HALL + second + "\n" + HALL).getBytes(StandardCharsets.UTF_8));

        assertThat(wrong)
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence().in(Lang.JA)).contains("a.csv", place, value));
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThat(refused(new byte[0])).isNotEmpty();
        assertThat(refused(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2})).isNotEmpty();
        assertThat(refused("PK\u0003\u0004zip".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    private static String row(String city, String code, String prefecture, String name, String town) {
        return "%s,\"%s  \",\"%s\",\"\",\"\",\"\",\"%s\",\"%s\",\"%s\",0,0,0,0,0,0\n"
                .formatted(city, code.substring(0, 3), code, prefecture, name, town);
    }

    private static List<PostalTown> towns(byte[] file) {
        return switch (KenAll.read("a.csv", file)) {
            case Outcome.Accepted<List<PostalTown>, List<KenAllProblem>>(var towns) -> towns;
            case Outcome.Refused<List<PostalTown>, List<KenAllProblem>>(var why) ->
                throw new AssertionError(why.toString());
        };
    }

    private static List<KenAllProblem> refused(byte[] file) {
        return switch (KenAll.read("a.csv", file)) {
            case Outcome.Accepted<List<PostalTown>, List<KenAllProblem>>(var towns) ->
                throw new AssertionError(towns.toString());
            case Outcome.Refused<List<PostalTown>, List<KenAllProblem>>(var why) -> why;
        };
    }
}

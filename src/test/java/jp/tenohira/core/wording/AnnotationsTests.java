package jp.tenohira.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tenohira.core.wording.Annotations.Piece;
import org.junit.jupiter.api.Test;

class AnnotationsTests {

    @Test
    void furiganaAreNotedAndReadBack() {
        var noted = Annotations.ofReadings("{申請|しんせい}をします。{child.name}さん");

        assertThat(Annotations.pieces(noted))
                .containsExactly(new Piece.Ruby("申請", "しんせい"), new Piece.Letters("をします。{child.name}さん"));
        assertThat(Annotations.plain(noted)).isEqualTo("申請をします。{child.name}さん");
        assertThat(Annotations.inBrackets(noted)).isEqualTo("申請（しんせい）をします。{child.name}さん");
        assertThat(Annotations.written(noted)).isEqualTo("{申請|しんせい}をします。{child.name}さん");
    }

    @Test
    void wordsOfAnotherLanguageAreNotedAndMayStandInside() {
        var noted = Annotations.inLanguage("before " + Annotations.inLanguage("中", "zh-Hans") + " after", "en");

        assertThat(Annotations.pieces(noted))
                .containsExactly(
                        new Piece.Begin("en"),
                        new Piece.Letters("before "),
                        new Piece.Begin("zh-Hans"),
                        new Piece.Letters("中"),
                        new Piece.End(),
                        new Piece.Letters(" after"),
                        new Piece.End());
        assertThat(Annotations.plain(noted)).isEqualTo("before 中 after");
    }

    @Test
    void everythingElseStaysAsItIs() {
        for (var text :
                new String[] {"葛󠄀城市", "𠮷野", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "{0}件", "{a || b}", "\uFFF9開いたまま", "読み\uFFFA"}) {
            assertThat(Annotations.plain(text)).isEqualTo(text);
            assertThat(Annotations.plain(Annotations.ofReadings(text))).isEqualTo(text);
        }
    }

    @Test
    void whatIsNotClosedIsClosedAtTheEnd() {
        var open = Annotations.inLanguage("x", "en").substring(0, 7);

        assertThat(Annotations.pieces(open).getLast()).isEqualTo(new Piece.End());
    }
}

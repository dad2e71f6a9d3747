package jp.tenohira.procedures.forms.readability;

import static jp.tenohira.procedures.forms.readability.Remark.Kind.DOUBLE_NEGATION;
import static jp.tenohira.procedures.forms.readability.Remark.Kind.HARD_WORD;
import static jp.tenohira.procedures.forms.readability.Remark.Kind.KANJI_WITHOUT_READING;
import static jp.tenohira.procedures.forms.readability.Remark.Kind.LONG_SENTENCE;
import static jp.tenohira.procedures.forms.readability.Remark.Kind.PASSIVE;
import static jp.tenohira.procedures.forms.readability.Remark.Kind.PLAIN_STYLE;
import static org.assertj.core.api.Assertions.assertThat;

import jp.tenohira.core.Lang;
import jp.tenohira.core.wording.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityCheckTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{名前|なまえ}を{書|か}いてください。",
                "{仕事|しごと}が{終|お}わる{時間|じかん}は{workStart}です。",
                "{受付番号|うけつけばんごう}と{確認|かくにん}コードを{書|か}いてください。",
                "はい",
                "PDF、JPEG、PNG、HEIC",
                "{例|れい}：090-1234-5678"
            })
    void findsNothingInEasyTexts(String easy) {
        assertThat(ReadabilityCheck.of(easy)).isEmpty();
    }

    @Test
    void namesEveryKanjiWithoutItsReading() {
        assertThat(ReadabilityCheck.of("{名前|なまえ}と住所を{書|か}いてください。"))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.kind()).isEqualTo(KANJI_WITHOUT_READING);
                    assertThat(remark.words()).isEqualTo("住所");
                    assertThat(remark.proposal().in(Lang.JA)).contains("{住所|よみ}");
                });
    }

    @Test
    void proposesAPlainerWord() {
        assertThat(ReadabilityCheck.of("{氏名|しめい}を{記入|きにゅう}してください。"))
                .extracting(Remark::kind)
                .containsExactly(HARD_WORD, HARD_WORD);
        assertThat(ReadabilityCheck.of("{転居|てんきょ}したときの{手続|てつづ}きです。"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.proposal().in(Lang.JA)).contains("転居", "引っこす"));
    }

    @Test
    void ofWordsInsideOneAnotherTheLongestIsNamed() {
        assertThat(ReadabilityCheck.of("オンライン{申請|しんせい}です。"))
                .extracting(Remark::words)
                .containsExactly("オンライン申請");
    }

    @Test
    void countsASentenceWithoutItsFurigana() {
        var fifty = "{店|みせ}".repeat(47) + "です。";

        assertThat(ReadabilityCheck.of(fifty)).isEmpty();
        assertThat(ReadabilityCheck.of("{店|みせ}" + fifty))
                .extracting(Remark::kind)
                .containsExactly(LONG_SENTENCE);
        assertThat(ReadabilityCheck.of("みせです。".repeat(20))).isEmpty();
    }

    @Test
    void findsPassivesAndCausatives() {
        assertThat(ReadabilityCheck.of("データが{消|け}されます。"))
                .extracting(Remark::kind)
                .containsExactly(PASSIVE);
        assertThat(ReadabilityCheck.of("{子|こ}どもを{学校|がっこう}に{行|い}かせます。"))
                .extracting(Remark::kind)
                .containsExactly(PASSIVE);
    }

    @Test
    void findsDoubleNegations() {
        assertThat(ReadabilityCheck.of("{名前|なまえ}を{書|か}かなければなりません。"))
                .extracting(Remark::kind)
                .containsExactly(DOUBLE_NEGATION);
        assertThat(ReadabilityCheck.of("できないことはありません。"))
                .extracting(Remark::kind)
                .contains(DOUBLE_NEGATION);
    }

    @Test
    void asksForPoliteSentences() {
        assertThat(ReadabilityCheck.of("{名前|なまえ}を{書|か}く。"))
                .extracting(Remark::kind)
                .containsExactly(PLAIN_STYLE);
    }

    @Test
    void theListHasTheVocabularyOfCityHalls() {
        assertThat(HardWords.SHIPPED.count()).isGreaterThanOrEqualTo(150);
        assertThat(HardWords.SHIPPED.plainer("申請")).contains("申し込み");
    }

    @Test
    void everyShippedTextInEasyJapaneseIsEasy() {
        assertThat(Translations.files().stream()
                        .flatMap(file -> Translations.in(file).entrySet().stream()
                                .flatMap(entry ->
                                        ReadabilityCheck.of(entry.getValue().getOrDefault(Lang.JA_EASY, "")).stream()
                                                .map(remark -> "translations/" + file + ": " + entry.getKey() + ": "
                                                        + remark.words() + ": "
                                                        + remark.proposal().in(Lang.JA)))))
                .isEmpty();
    }
}

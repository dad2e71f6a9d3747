package jp.tenohira.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tenohira.core.Lang;
import org.junit.jupiter.api.Test;

class TranslationsTests {

    private static final Pattern PLACE = Pattern.compile("\\{[^{}|]*\\}|%[,0-9$]*[sd]");
    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}&&[^々]]");

    @Test
    void everyTranslationHasAllFiveLanguages() {
        assertThat(all().filter(entry -> !entry.wordings().keySet().equals(OTHERS))
                        .map(Entry::place))
                .isEmpty();
    }

    @Test
    void everyTranslationFillsInTheSameValues() {
        assertThat(all().flatMap(entry -> entry.wordings().entrySet().stream()
                        .filter(wording -> !places(wording.getValue()).equals(places(entry.japanese())))
                        .map(wording -> entry.place() + " in " + wording.getKey())))
                .isEmpty();
    }

    @Test
    void everyKanjiOfEasyJapaneseHasItsReading() {
        assertThat(all().filter(entry -> Annotations.pieces(entry.wordings().getOrDefault(Lang.JA_EASY, "")).stream()
                                .anyMatch(piece -> piece instanceof Annotations.Piece.Letters(var letters)
                                        && KANJI.matcher(PLACE.matcher(letters).replaceAll(""))
                                                .find()))
                        .map(Entry::place))
                .isEmpty();
    }

    private static final Set<Lang> OTHERS = Set.of(Lang.JA_EASY, Lang.ZH, Lang.KO, Lang.VI, Lang.PT);

    private record Entry(String file, String japanese, java.util.Map<Lang, String> wordings) {
        String place() {
            return "translations/" + file + ": " + japanese;
        }
    }

    private static Stream<Entry> all() {
        return Translations.files().stream()
                .flatMap(file -> Translations.in(file).entrySet().stream()
                        .map(entry -> new Entry(file, entry.getKey(), entry.getValue())));
    }

    /** Places by number and kind, whatever their order: %2$s counts as %s, the English label of a table as the Japanese. */
    private static List<String> places(String wording) {
        return PLACE.matcher(wording)
                .results()
                .map(result -> result.group().replaceAll("[0-9]\\$", "").replace("labelEn", "label"))
                .sorted()
                .toList();
    }
}

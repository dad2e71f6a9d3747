package jp.tenohira.assistant.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.assistant.knowledge.SampleDocuments;
import jp.tenohira.assistant.paper.Recognised.Doubt;
import jp.tenohira.assistant.paper.Recognised.Why;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.postal.KenAllProblem;
import jp.tenohira.procedures.postal.PostalCodes;
import jp.tenohira.procedures.postal.PostalImport;
import jp.tenohira.procedures.postal.PostalTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recognises drawn Japanese with the real Tesseract. */
class PaperTests {

    private static final String[] LETTER = {"郵便番号 〒963-8024", "福島県郡山市朝日一丁目", "駐輪場の利用の申請について", "令和6年4月1日から受け付けます。"};

    private final Tesseract tesseract = new Tesseract("");

    /** A table of two codes. */
    private static final class TwoCodes implements PostalCodes {

        @Override
        public List<PostalTown> towns(String postalCode) {
            return switch (postalCode) {
                case "963-8024" -> List.of(new PostalTown(postalCode, "福島県", "郡山市", "朝日"));
                case "963-8601" -> List.of(new PostalTown(postalCode, "福島県", "郡山市", "朝日"));
                default -> List.of();
            };
        }

        @Override
        public Optional<PostalImport> latest() {
            return Optional.of(new PostalImport("KEN_ALL.CSV", 2, "", "試験", java.time.Instant.EPOCH));
        }

        @Override
        public Outcome<PostalImport, List<KenAllProblem>> replace(String file, byte[] content, String by) {
            throw new UnsupportedOperationException();
        }
    }

    private List<Glyph> read(BufferedImage image) {
        return switch (tesseract.read(image)) {
            case Outcome.Accepted<List<Glyph>, Unrecognised>(var glyphs) -> glyphs;
            case Outcome.Refused<List<Glyph>, Unrecognised>(var why) -> throw new AssertionError(why);
        };
    }

    private static String text(List<Glyph> glyphs) {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }

    @Test
    void printedJapaneseIsRecognisedLineByLine() {
        var text = text(read(PaperOfTest.drawn(48, LETTER)));

        assertThat(text.replace(" ", "").lines()).hasSize(LETTER.length);
        assertThat(text.replace(" ", "")).contains("963-8024", "福島県郡山市朝日", "利用の申請について", "4月1日から");
    }

    @Test
    void aPictureOfEachKindAndAPageOfAPdfAreRead() {
        var image = PaperOfTest.drawn(48, LETTER);
        for (var format : List.of("png", "jpeg", "tiff")) {
            assertThat(Picture.of(PaperOfTest.file(format, image), 1))
                    .as(format)
                    .isInstanceOfSatisfying(
                            Outcome.Accepted.class,
                            read -> assertThat(text(read((BufferedImage) read.value()))
                                            .replace(" ", ""))
                                    .contains("福島県郡山市"));
        }
        var pdf = SampleDocuments.pdf("一ページ目", "二ページ目の駐輪場の申請について");
        assertThat(Picture.of(pdf, 2))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        read -> assertThat(
                                        text(read((BufferedImage) read.value())).replace(" ", ""))
                                .contains("駐輪場の申請"));
        assertThat(Picture.of(pdf, 3)).isEqualTo(Outcome.refused(Unrecognised.NO_SUCH_PAGE));
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefusedBeforeItIsUnpacked() {
        assertThat(Picture.of(new byte[] {1, 2, 3}, 1)).isEqualTo(Outcome.refused(Unrecognised.NO_PICTURE));
        assertThat(Picture.of(new byte[Picture.LARGEST + 1], 1)).isEqualTo(Outcome.refused(Unrecognised.TOO_LARGE));
        var wide = PaperOfTest.file("png", new BufferedImage(10_000, 5_000, BufferedImage.TYPE_BYTE_BINARY));
        assertThat(Picture.of(wide, 1)).isEqualTo(Outcome.refused(Unrecognised.TOO_LARGE));
        assertThat(Picture.of(PaperOfTest.file("gif", PaperOfTest.drawn(20, "文")), 1))
                .isEqualTo(Outcome.refused(Unrecognised.NO_PICTURE));
    }

    @Test
    void whatIsHardToTellIsMarkedAsDoubtful() {
        var blurred = PaperOfTest.drawn(48, "駐輪場の利用の申請", "鬱蒼欝齋齎龕囊");
        var glyphs = read(small(blurred));

        assertThat(new Doubts(new TwoCodes()).of(glyphs).doubts())
                .extracting(Doubt::why)
                .contains(Why.HARD_TO_TELL);
    }

    /** As a fax would send it. */
    private static BufferedImage small(BufferedImage image) {
        var small = new BufferedImage(image.getWidth() / 4, image.getHeight() / 4, BufferedImage.TYPE_BYTE_GRAY);
        var drawing = small.createGraphics();
        drawing.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        drawing.dispose();
        return small;
    }

    private static List<Doubt> doubts(String text) {
        var glyphs = text.codePoints()
                .mapToObj(c -> new Glyph(Character.toString(c), 99))
                .toList();
        return new Doubts(new TwoCodes()).of(glyphs).doubts();
    }

    @Test
    void aNumberThatDoesNotCheckIsMarked() {
        assertThat(doubts("個人番号 1234 5678 9018")).isEmpty();
        assertThat(doubts("個人番号 1234 5678 9013")).containsExactly(new Doubt(5, 19, Why.CHECK_DIGIT, ""));
    }

    @Test
    void aPostalCodeIsComparedWithTheTableAndTheAddressBesideIt() {
        assertThat(doubts("〒963-8024\n福島県郡山市朝日一丁目")).isEmpty();
        assertThat(doubts("〒963-8029\n福島県郡山市朝日一丁目")).containsExactly(new Doubt(0, 9, Why.POSTAL_UNKNOWN, ""));
        assertThat(doubts("〒963-8601\n福島県郡山市虎丸町")).containsExactly(new Doubt(0, 9, Why.POSTAL_ELSEWHERE, "福島県郡山市朝日"));
    }

    @Test
    void aMachineWithoutTheJapaneseDataSaysSo(@TempDir Path empty) {
        var lacking = new Tesseract(empty.toString());

        assertThat(lacking.missing()).contains(Unrecognised.NO_LANGUAGE);
        assertThat(lacking.read(PaperOfTest.drawn(20, "文"))).isEqualTo(Outcome.refused(Unrecognised.NO_LANGUAGE));
    }
}

package jp.tenohira.assistant.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.tenohira.assistant.knowledge.SampleDocuments;
import jp.tenohira.core.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DocumentReaderTests {

    private static final DocumentReader READER = new DocumentReader();
    private static final byte[] DOCX = SampleDocuments.docx("ごみの分け方", List.of());

    @AfterAll
    static void close() {
        READER.close();
    }

    private static List<Block> read(byte[] content) {
        return switch (READER.read(content)) {
            case Outcome.Accepted<List<Block>, Unreadable>(var blocks) -> blocks;
            case Outcome.Refused<List<Block>, Unreadable>(var why) -> throw new AssertionError(why);
        };
    }

    private static Unreadable refused(byte[] content) {
        return switch (READER.read(content)) {
            case Outcome.Accepted<List<Block>, Unreadable>(var blocks) -> throw new AssertionError(blocks.toString());
            case Outcome.Refused<List<Block>, Unreadable>(var why) -> why;
        };
    }

    @Test
    void thePagesOfAPdfAreKept() {
        var blocks = read(SampleDocuments.pdf("一ページ目の文章です。", "二ページ目の文章です。"));

        assertThat(blocks)
                .anySatisfy(block -> {
                    assertThat(block.page()).isEqualTo(1);
                    assertThat(block.text()).contains("一ページ目");
                })
                .anySatisfy(block -> {
                    assertThat(block.page()).isEqualTo(2);
                    assertThat(block.text()).contains("二ページ目");
                });
    }

    @Test
    void formFeedsDivideATextIntoPages() {
        assertThat(read("一ページ目。\n\f二ページ目。".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Block(1, 0, "一ページ目。"), new Block(2, 0, "二ページ目。"));
        assertThat(read("一枚だけ。".getBytes(StandardCharsets.UTF_8))).containsExactly(new Block(0, 0, "一枚だけ。"));
    }

    @Test
    void aWordDocumentKeepsItsParagraphsAndTheRowsOfItsTables() {
        var blocks =
                read(SampleDocuments.docx("第一の段落です。\n第二の段落です。", List.of(List.of("品目", "曜日"), List.of("びん", "水曜日"))));

        assertThat(blocks).extracting(Block::text).contains("第一の段落です。", "第二の段落です。", "びん | 水曜日");
    }

    @Test
    void aTextIsReadInTheEncodingItFits() {
        var text = "架空市の条例です。";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).getFirst().text())
                .isEqualTo(text);
        assertThat(read(text.getBytes(Charset.forName("windows-31j")))
                        .getFirst()
                        .text())
                .isEqualTo(text);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .getFirst()
                        .text())
                .isEqualTo(text);
    }

    @Test
    void macrosAreRefusedWhateverTheFileIsCalled() {
        assertThat(refused(SampleDocuments.with(DOCX, Map.of("word/vbaProject.bin", new byte[100]))))
                .isEqualTo(Unreadable.MACROS);
        assertThat(refused(SampleDocuments.pdf(true, "文章"))).isEqualTo(Unreadable.MACROS);
        assertThat(refused(SampleDocuments.with(
                        DOCX,
                        Map.of(
                                "word/_rels/settings.xml.rels",
                                "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://localhost/x.dotm\"/></Relationships>"
                                        .getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(Unreadable.MACROS);
    }

    @Test
    void aDocumentThatNamesEntitiesIsNotOpened() {
        var hostile =
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\">&x;</w:document>";

        assertThat(refused(SampleDocuments.with(
                        DOCX, Map.of("word/document.xml", hostile.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(Unreadable.ENTITIES);
        assertThat(refused(SampleDocuments.with(
                        DOCX, Map.of("word/document.xml", hostile.getBytes(StandardCharsets.UTF_16LE)))))
                .isEqualTo(Unreadable.ENTITIES);
    }

    @Test
    void aFileThatUnpacksToTooMuchIsNotUnpacked() {
        assertThat(refused(SampleDocuments.with(DOCX, Map.of("word/media/a.xml", new byte[30 << 20]))))
                .isEqualTo(Unreadable.BOMB);
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        assertThat(refused(new byte[] {0, 1, 2, 3})).isEqualTo(Unreadable.UNKNOWN_KIND);
        assertThat(refused("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Unreadable.BROKEN);
        assertThat(refused(SampleDocuments.with(new byte[0], Map.of("a.txt", new byte[1]))))
                .isEqualTo(Unreadable.UNKNOWN_KIND);
        assertThat(refused(SampleDocuments.pdf(""))).isEqualTo(Unreadable.NO_TEXT);
        assertThat(refused(new byte[DocumentReader.LARGEST + 1])).isEqualTo(Unreadable.TOO_LARGE);
    }
}

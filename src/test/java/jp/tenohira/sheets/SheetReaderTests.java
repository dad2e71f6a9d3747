package jp.tenohira.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetReaderTests {

    private static final String CSV = "部局,件数\n税務部,\"1,200\"\n髙橋課,△5\n";
    private static final List<List<String>> ROWS = List.of(List.of("税務部", "1,200"), List.of("髙橋課", "△5"));

    @Test
    void readsUtf8WithAndWithoutBomAndShiftJis() throws UnreadableTable {
        for (var content : List.of(
                CSV.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8),
                CSV.getBytes(Charset.forName("windows-31j")),
                CSV.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
            var sheet = SheetReader.read("t.csv", content);

            assertThat(sheet.header()).containsExactly("部局", "件数");
            assertThat(sheet.rows()).isEqualTo(ROWS);
        }
    }

    @Test
    void readsATablePastedFromADocument() throws UnreadableTable {
        var sheet = SheetReader.pasted("t", "部局\t件数\n税務部\t1,200\n\n髙橋課\t△5\n");

        assertThat(sheet.rows()).isEqualTo(ROWS);
    }

    @Test
    void readsTheFirstSheetOfAWorkbookAsItShows() throws IOException, UnreadableTable {
        Sheet sheet = SheetReader.read("t.xlsx", workbook());

        assertThat(sheet.header()).containsExactly("部局", "件数", "率");
        assertThat(sheet.rows()).containsExactly(List.of("税務部", "1200", "22.8"), List.of("計", "1200", "22.8"));
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("部局");
            header.createCell(1).setCellValue("件数");
            header.createCell(2).setCellValue("率");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("税務部");
            row.createCell(1).setCellValue(1200);
            row.createCell(2).setCellValue(22.8);
            var total = sheet.createRow(2);
            total.createCell(0).setCellValue("計");
            total.createCell(1).setCellFormula("B2");
            total.createCell(2).setCellFormula("C2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void refusesWhatIsNoTableWithASentence() {
        for (var content : List.of(
                new byte[0],
                new byte[] {'P', 'K', 3, 4, 0, 0},
                new byte[] {(byte) 0xFF, (byte) 0xFD, (byte) 0x80},
                "a,\"b\nc".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> SheetReader.read("t", content))
                    .isInstanceOf(UnreadableTable.class)
                    .hasMessageContaining("t ");
        }
    }
}

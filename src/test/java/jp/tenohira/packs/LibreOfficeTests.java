package jp.tenohira.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.files.PackFile;
import jp.tenohira.packs.files.PackFiles;
import jp.tenohira.testing.DemoCityHallTest;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Opens the presentation and the workbook in LibreOffice, prints them, and looks at the pages. A machine without it fails the test. */
@DemoCityHallTest
class LibreOfficeTests {

    private final Packs packs;
    private final PublishedMeeting published;
    private final PackFiles files;

    LibreOfficeTests(@Autowired Packs packs, @Autowired PublishedMeeting published, @Autowired PackFiles files) {
        this.packs = packs;
        this.published = published;
        this.files = files;
    }

    @Test
    void theFilesOpenInLibreOfficeWithAllTheirPagesNumbersAndGlyphs(@TempDir Path directory) throws Exception {
        var content = IssuedMeeting.issued(packs, published);
        for (var file : List.of(PackFile.PPTX_A4, PackFile.PPTX_WIDE, PackFile.XLSX)) {
            var bytes = files.of(file, content, IssuedMeeting.CITY_HALL);
            Files.write(directory.resolve(file.fileName()), bytes);
            var pdf = printed(directory, file);
            if (file != PackFile.XLSX) {
                assertThat(pages(pdf)).as(file.fileName()).isEqualTo(slides(bytes));
                assertThat(overflowing(directory, pdf)).as(file.fileName()).isEmpty();
            }
            var text =
                    run(directory, "pdftotext", "-layout", pdf.toString(), "-").replaceAll("\\s", "");
            assertThat(missing(content, text)).as(file.fileName()).isEmpty();
            assertThat(text).doesNotContain("\uFFFD", "Err:", "#DIV/0!", "#NAME?", "#VALUE!");
            run(directory, "pdftoppm", "-r", "30", "-png", pdf.toString(), "page-" + file.name());
            assertThat(run(directory, "pdffonts", pdf.toString()).lines().skip(2))
                    .as("every font is embedded")
                    .isNotEmpty()
                    .allMatch(line -> line.matches(".*\\s(yes)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+\\s*"));
        }
    }

    private static final Pattern WORD = Pattern.compile("<word xMin=\"[^\"]+\" yMin=\"([^\"]+)\"[^>]*>([^<]*)</word>");
    private static final double SAME_LINE = 8;

    /** Words that stand lower than the line with the source, at the foot of a slide. */
    private static List<String> overflowing(Path directory, Path pdf) throws IOException, InterruptedException {
        var overflowing = new ArrayList<String>();
        for (var page :
                run(directory, "pdftotext", "-bbox", pdf.toString(), "-").split("<page ", -1)) {
            var words = WORD.matcher(page).results().toList();
            words.stream()
                    .filter(word -> word.group(2).startsWith("出典"))
                    .mapToDouble(word -> Double.parseDouble(word.group(1)))
                    .max()
                    .ifPresent(foot -> words.stream()
                            .filter(word -> Double.parseDouble(word.group(1)) > foot + SAME_LINE)
                            .forEach(word -> overflowing.add(word.group(2))));
        }
        return overflowing;
    }

    /** A workbook without saved results, so that LibreOffice has to compute every one itself. */
    @Test
    void libreOfficeComputesTheSameNumbersFromTheFormulas(@TempDir Path directory) throws Exception {
        var bytes = files.of(PackFile.XLSX, IssuedMeeting.issued(packs, published), IssuedMeeting.CITY_HALL);
        var expected = new LinkedHashMap<String, Double>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            forEachFormula(book, (place, cell) -> {
                expected.put(place, cell.getNumericCellValue());
                var formula = cell.getCellFormula();
                cell.setBlank();
                cell.setCellFormula(formula);
            });
            try (var out = Files.newOutputStream(directory.resolve("bare.xlsx"))) {
                book.write(out);
            }
        }
        run(
                directory,
                "soffice",
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                directory.resolve("computed").toString(),
                directory.resolve("bare.xlsx").toString());
        var computed = new LinkedHashMap<String, Double>();
        try (var book = new XSSFWorkbook(Files.newInputStream(directory.resolve("computed/bare.xlsx")))) {
            forEachFormula(book, (place, cell) -> computed.put(place, cell.getNumericCellValue()));
        }
        assertThat(expected).hasSizeGreaterThan(300);
        assertThat(computed.keySet()).containsAll(expected.keySet());
        expected.forEach((place, value) -> assertThat(computed.get(place))
                .as(place)
                .isCloseTo(value, Offset.offset(Math.abs(value) * 1e-12 + 1e-12)));
    }

    private static void forEachFormula(XSSFWorkbook book, BiConsumer<String, Cell> work) {
        for (var sheet : book) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        work.accept(sheet.getSheetName() + "!" + cell.getAddress(), cell);
                    }
                }
            }
        }
    }

    /** Texts and numbers of tables that the printed page does not show. Where shares are shown differs: 22.8 or 22.8%. */
    private static List<String> missing(PackContent content, String text) {
        return content.materials().stream()
                .flatMap(material -> material.slides().stream())
                .filter(slide -> slide.grid() != null)
                .flatMap(slide -> IssuedMeeting.grid(slide).rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.number() != null)
                .map(cell -> cell.text())
                .distinct()
                .filter(shown -> !text.contains(shown))
                .toList();
    }

    private static Path printed(Path directory, PackFile file) throws IOException, InterruptedException {
        run(
                directory,
                "soffice",
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                directory.resolve("printed").toString(),
                directory.resolve(file.fileName()).toString());
        return directory.resolve("printed").resolve(file.fileName().replaceAll("[.][a-z]+$", ".pdf"));
    }

    private static int pages(Path pdf) throws IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    private static int slides(byte[] pptx) throws IOException {
        try (var show = new XMLSlideShow(new ByteArrayInputStream(pptx))) {
            return show.getSlides().size();
        }
    }

    private static String run(Path directory, String... command) throws IOException, InterruptedException {
        var out = directory.resolve("out-" + System.nanoTime() + ".txt");
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as(command[0] + " ends")
                .isTrue();
        var said = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}

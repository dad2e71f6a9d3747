package jp.tenohira.packs;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static jp.tenohira.packs.IssuedMeeting.grid;
import static jp.tenohira.packs.IssuedMeeting.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Cell;
import jp.tenohira.packs.content.PackContent.Slide;
import jp.tenohira.packs.content.PackNumber;
import jp.tenohira.packs.files.PackFile;
import jp.tenohira.packs.files.PackFiles;
import jp.tenohira.testing.DemoCityHallTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pack of the published meeting: every file shows the numbers that were frozen, each a link to its page. */
@DemoCityHallTest
class MeetingPackTests {

    private final Packs packs;
    private final PublishedMeeting published;
    private final PackFiles files;
    private PackContent content;

    MeetingPackTests(@Autowired Packs packs, @Autowired PublishedMeeting published, @Autowired PackFiles files) {
        this.packs = packs;
        this.published = published;
        this.files = files;
    }

    @BeforeEach
    void issue() {
        content = IssuedMeeting.issued(packs, published);
    }

    private byte[] file(PackFile file) {
        return files.of(file, content, IssuedMeeting.CITY_HALL);
    }

    /** What a file shows as a link, by where it leads. */
    private record Shown(String address, String text) {}

    private Set<Shown> frozen(boolean withTextAndFacts) {
        var shown = new HashSet<Shown>();
        for (var slide : slides()) {
            cells(slide, withTextAndFacts).stream()
                    .filter(cell -> cell.number() != null)
                    .forEach(cell -> shown.add(new Shown(address(content.number(cell)), cell.text())));
        }
        return shown;
    }

    private List<Slide> slides() {
        return content.materials().stream()
                .flatMap(material -> material.slides().stream())
                .toList();
    }

    private static List<Cell> cells(Slide slide, boolean withTextAndFacts) {
        var cells = new ArrayList<Cell>();
        if (withTextAndFacts) {
            slide.text().forEach(line -> cells.addAll(line.runs()));
            slide.facts().forEach(fact -> cells.add(fact.value()));
        }
        var grid = slide.grid();
        if (grid != null) {
            grid.rows().forEach(row -> cells.addAll(row.cells()));
        }
        return cells;
    }

    private static String address(PackNumber number) {
        return IssuedMeeting.CITY_HALL + number.path();
    }

    @Test
    void everyNumberOfBothPresentationsIsTheFrozenOneAndOpensItsPage() throws IOException {
        for (var paper : List.of(PackFile.PPTX_A4, PackFile.PPTX_WIDE)) {
            try (var show = new XMLSlideShow(new ByteArrayInputStream(file(paper)))) {
                var shown = new HashSet<Shown>();
                for (var slide : show.getSlides()) {
                    slide.getShapes()
                            .forEach(shape -> paragraphs(shape)
                                    .forEach(paragraph -> paragraph
                                            .getTextRuns()
                                            .forEach(run -> {
                                                var link = run.getHyperlink();
                                                if (link != null) {
                                                    shown.add(new Shown(link.getAddress(), run.getRawText()));
                                                }
                                            })));
                }
                assertThat(shown).isEqualTo(frozen(true));
            }
        }
    }

    private static List<XSLFTextParagraph> paragraphs(XSLFShape shape) {
        if (shape instanceof XSLFTable table) {
            return table.getRows().stream()
                    .flatMap(row -> row.getCells().stream())
                    .flatMap(cell -> cell.getTextParagraphs().stream())
                    .toList();
        }
        return shape instanceof XSLFTextShape text ? text.getTextParagraphs() : List.of();
    }

    @Test
    void theChartsAreNativeAndTheirWorkbooksHoldTheFrozenNumbers() throws IOException, InvalidFormatException {
        var charted = slides().stream().filter(slide -> slide.chart() != null).toList();
        assertThat(charted).hasSize(5);
        try (var show = new XMLSlideShow(new ByteArrayInputStream(file(PackFile.PPTX_A4)))) {
            var amounts = new ArrayList<BigDecimal>();
            for (var chart : show.getCharts()) {
                for (var row : chart.getWorkbook().getSheetAt(0)) {
                    for (var cell : row) {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            amounts.add(BigDecimal.valueOf(cell.getNumericCellValue())
                                    .stripTrailingZeros());
                        }
                    }
                }
            }
            var expected = charted.stream()
                    .flatMap(slide -> grid(slide).rows().stream()
                            .filter(row -> !row.total())
                            .flatMap(row -> requireNonNull(slide.chart()).columns().stream()
                                    .map(column -> row.cells().get(column))))
                    .map(cell -> shown(content.number(cell)).stripTrailingZeros())
                    .toList();
            assertThat(amounts).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyCellOfTheWorkbookIsLiveAndGivesTheFrozenNumber() throws IOException {
        var byAddress = new HashMap<String, PackNumber>();
        content.numbers().forEach(number -> byAddress.put(address(number), number));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file(PackFile.XLSX)))) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            evaluator.clearAllCachedResultValues();
            var seen = new HashSet<String>();
            var formulas = new ArrayList<String>();
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        var link = cell.getHyperlink();
                        if (link == null || sheet.getSheetName().equals("数値一覧")) {
                            continue;
                        }
                        var number = requireNonNull(byAddress.get(link.getAddress()));
                        seen.add(link.getAddress());
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas.add(cell.getCellFormula());
                        }
                        var value = new BigDecimal(evaluator.evaluate(cell).getNumberValue())
                                .multiply(BigDecimal.valueOf(number.percentage() ? 100 : 1))
                                .setScale(10, RoundingMode.HALF_UP)
                                .setScale(number.digits(), RoundingMode.HALF_UP);
                        assertThat(value)
                                .as(sheet.getSheetName() + " " + cell.getAddress())
                                .isEqualByComparingTo(shown(number));
                    }
                }
            }
            assertThat(seen)
                    .isEqualTo(frozen(false).stream().map(Shown::address).collect(toSet()));
            assertThat(formulas).contains("C5/B5", "SUM(B6:B25)").anyMatch(formula -> formula.startsWith("(("));
            assertThat(book.getSheet("数値一覧").getLastRowNum())
                    .isEqualTo(content.numbers().size());
        }
    }

    @Test
    void bothPdfsShowEveryFrozenNumberAndLinkItAndAreTagged() throws IOException {
        for (var file : List.of(PackFile.PDF_LANDSCAPE, PackFile.PDF_PORTRAIT)) {
            try (var pdf = Loader.loadPDF(file(file))) {
                var links = new LinkedHashSet<String>();
                for (var page : pdf.getPages()) {
                    for (var annotation : page.getAnnotations()) {
                        if (annotation instanceof PDAnnotationLink link
                                && link.getAction() instanceof PDActionURI action) {
                            links.add(action.getURI());
                        }
                    }
                }
                assertThat(links.stream().map(MeetingPackTests::decoded).collect(toSet()))
                        .isEqualTo(frozen(true).stream()
                                .map(shown -> decoded(shown.address()))
                                .collect(toSet()));
                var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
                assertThat(frozen(true)).allMatch(shown -> text.contains(shown.text()));
                assertThat(text).doesNotContain("〓");
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            }
        }
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address, StandardCharsets.UTF_8);
    }

    @Test
    void theHtmlFileLinksEveryNumber() {
        var page = org.jsoup.Jsoup.parse(new String(file(PackFile.HTML), StandardCharsets.UTF_8));

        assertThat(page.select("a").stream()
                        .map(link -> new Shown(link.attr("href"), link.text()))
                        .collect(toSet()))
                .isEqualTo(frozen(true));
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void theAgendaAndSevenNumberedMaterialsStandInThePresentation() throws IOException {
        try (var show = new XMLSlideShow(new ByteArrayInputStream(file(PackFile.PPTX_WIDE)))) {
            var titles =
                    show.getSlides().stream().map(slide -> slide.getTitle()).toList();
            assertThat(titles).startsWith("DX推進本部会議", "次第", "オンライン手続の推進状況(全体)");
            var texts = new StringBuilder();
            show.getSlides()
                    .forEach(slide -> slide.getShapes()
                            .forEach(shape -> paragraphs(shape)
                                    .forEach(paragraph ->
                                            texts.append(paragraph.getText()).append('\n'))));
            for (int material = 1; material <= 7; material++) {
                assertThat(texts).contains("資料" + material);
            }
            assertThat(show.getSlides().stream().skip(2)).allMatch(slide -> slide.getNotes() != null);
            assertThat(Map.of("width", show.getPageSize().width, "height", show.getPageSize().height))
                    .isEqualTo(Map.of("width", 960, "height", 540));
        }
    }
}

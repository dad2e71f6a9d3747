package jp.tenohira.packs.files;

import java.awt.geom.Rectangle2D;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Chart;
import jp.tenohira.packs.content.PackContent.Entry;
import jp.tenohira.packs.content.PackContent.Grid;
import jp.tenohira.packs.content.PackContent.Slide;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.jspecify.annotations.Nullable;

/** Draws a native chart whose numbers stand in a workbook inside the presentation, where one can edit them. */
final class PptxChart {

    private static final int CROWDED = 24;
    private static final int FEW = 6;
    private static final double A_LINE = 0.42;
    private static final double SMALLEST = 6;
    private static final double LARGEST = 10;
    private static final QName EVERY_LABEL =
            new QName("http://schemas.openxmlformats.org/drawingml/2006/chart", "tickLblSkip");

    private final XMLSlideShow show;
    private final PackContent content;

    PptxChart(XMLSlideShow show, PackContent content) {
        this.show = show;
        this.content = content;
    }

    /** The rows of each chart: a long table is drawn as several, evenly. Totals would dwarf their parts and are left out. */
    List<List<Entry>> parts(Grid grid) {
        var rows = grid.rows().stream().filter(row -> !row.total()).toList();
        var charts = Math.max(1, Math.ceilDiv(rows.size(), CROWDED));
        var each = Math.max(1, Math.ceilDiv(rows.size(), charts));
        return IntStream.range(0, charts)
                .mapToObj(i -> rows.subList(Math.min(rows.size(), i * each), Math.min(rows.size(), (i + 1) * each)))
                .toList();
    }

    void draw(XSLFSlide slide, Slide plan, Chart chart, Grid grid, List<Entry> rows, Rectangle2D place) {
        var drawn = show.createChart();
        fill(drawn, chart, grid, rows, place.getHeight());
        slide.addChart(
                drawn,
                new Rectangle2D.Double(
                        Units.toEMU(place.getX()),
                        Units.toEMU(place.getY()),
                        Units.toEMU(place.getWidth()),
                        Units.toEMU(place.getHeight())));
        describe(slide, plan);
    }

    private void fill(XSLFChart drawn, Chart chart, Grid grid, List<Entry> rows, double height) {
        var size = Math.clamp(height / Math.max(1, rows.size()) * A_LINE, SMALLEST, LARGEST);
        var lying = chart.kind() == Chart.Kind.BAR;
        drawn.setAutoTitleDeleted(true);
        var categories = drawn.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        var values = drawn.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axes(categories, values, lying, size);
        nameEvery(drawn);
        values.setMaximum(highest(chart, grid));
        bars(drawn, chart, grid, rows, categories, values);
        if (chart.columns().size() > 1) {
            var legend = drawn.getOrAddLegend();
            legend.setPosition(LegendPosition.TOP);
            legend.setOverlay(false);
        }
    }

    /** Every category bears its name, however many there are. */
    private static void nameEvery(XSLFChart drawn) {
        for (var axis : drawn.getCTChart().getPlotArea().getCatAxList()) {
            try (var cursor = axis.newCursor()) {
                cursor.toEndToken();
                cursor.beginElement(EVERY_LABEL);
                cursor.insertAttributeWithValue("val", "1");
            }
        }
    }

    private static void axes(XDDFCategoryAxis categories, XDDFValueAxis values, boolean lying, double size) {
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0);
        values.setNumberFormat("#,##0");
        if (lying) {
            // The first row of the table stands at the top.
            categories.setOrientation(AxisOrientation.MAX_MIN);
            values.setCrosses(AxisCrosses.MAX);
        }
        for (XDDFChartAxis axis : List.of(categories, values)) {
            axis.getOrAddTextProperties().setFontSize(size);
        }
        values.getOrAddMajorGridProperties()
                .setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(
                        XDDFColor.from(new byte[] {(byte) 0xDD, (byte) 0xDD, (byte) 0xDD}))));
    }

    private void bars(
            XSLFChart drawn,
            Chart chart,
            Grid grid,
            List<Entry> rows,
            XDDFCategoryAxis categories,
            XDDFValueAxis values) {
        var data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(chart.kind() == Chart.Kind.BAR ? BarDirection.BAR : BarDirection.COL);
        data.setGapWidth(rows.size() > FEW ? 40 : 150);
        var last = rows.size();
        var names = XDDFDataSourcesFactory.fromArray(
                rows.stream().map(row -> row.cells().getFirst().text()).toArray(String[]::new),
                drawn.formatRange(new CellRangeAddress(1, last, 0, 0)),
                0);
        for (int i = 0; i < chart.columns().size(); i++) {
            var column = chart.columns().get(i);
            var numbers = XDDFDataSourcesFactory.fromArray(
                    rows.stream().map(row -> value(row, column)).toArray(Double[]::new),
                    drawn.formatRange(new CellRangeAddress(1, last, i + 1, i + 1)),
                    i + 1);
            var series = data.addSeries(names, numbers);
            var title = grid.columns().get(column).title();
            series.setTitle(title, drawn.setSheetTitle(title, i + 1));
            series.setFillProperties(
                    new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(Look.SERIES[i]))));
        }
        drawn.plot(data);
        label(drawn, rows.size(), digits(chart, rows));
    }

    /** The amounts stand at the bars, so that nobody has to measure. */
    private static void label(XSLFChart drawn, int categories, int digits) {
        var pattern = "#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits));
        for (var series : drawn.getCTChart().getPlotArea().getBarChartArray(0).getSerArray()) {
            var labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
            var format = labels.addNewNumFmt();
            format.setFormatCode(pattern + ";△" + pattern);
            format.setSourceLinked(false);
            var body = labels.addNewTxPr();
            body.addNewBodyPr();
            body.addNewLstStyle();
            body.addNewP().addNewPPr().addNewDefRPr().setSz(categories > FEW ? 800 : 1000);
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
    }

    /** One scale for all charts of a table: the highest value with some room, as a round number. */
    private double highest(Chart chart, Grid grid) {
        var highest = grid.rows().stream()
                .filter(row -> !row.total())
                .flatMap(row -> chart.columns().stream().map(column -> value(row, column)))
                .filter(Objects::nonNull)
                .mapToDouble(value -> value)
                .max()
                .orElse(1);
        var step = Math.pow(10, Math.floor(Math.log10(Math.max(1, highest)))) / 2;
        return Math.ceil(highest * 1.05 / step) * step;
    }

    private int digits(Chart chart, List<Entry> rows) {
        return chart.columns().stream()
                .flatMap(column -> rows.stream().map(row -> row.cells().get(column)))
                .filter(cell -> cell.number() != null)
                .mapToInt(cell -> content.number(cell).digits())
                .max()
                .orElse(0);
    }

    private @Nullable Double value(Entry row, int column) {
        var cell = row.cells().get(column);
        var shown = cell.number() == null ? null : content.number(cell).shown();
        return shown == null ? null : shown.doubleValue();
    }

    private static void describe(XSLFSlide slide, Slide plan) {
        var frames = slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList();
        var properties = frames.getLast().getNvGraphicFramePr().getCNvPr();
        properties.setName(plan.title());
        properties.setDescr(plan.title() + "のグラフ。数値は次の表と同じです。");
    }
}

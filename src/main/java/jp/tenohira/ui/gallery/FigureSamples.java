package jp.tenohira.ui.gallery;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.HeatMap;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.StepChart;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.pages.FiguresGalleryPage;

/** Figures and tables for the gallery. */
final class FigureSamples {

    private static final int HOURS = 24;

    private final GallerySamples samples;

    FigureSamples(Lang lang) {
        this(lang, UnaryOperator.identity());
    }

    FigureSamples(Lang lang, UnaryOperator<String> texts) {
        this.samples = new GallerySamples(lang, texts);
    }

    FiguresGalleryPage page(Frame frame) {
        return new FiguresGalleryPage(
                frame,
                List.of(
                        new Stat(t("受付件数", "Received"), "2,791", t("件", "")),
                        new Stat(t("時間外の割合", "Outside hours"), "69.2", "%", "1,930 ÷ 2,791", "/ui/figures"),
                        new Stat(t("節減時間", "Hours saved"), "325.6", t("時間", "h"), t("1件7分", "7 min each"), null)),
                table(t("申請の一覧", "Applications"), false),
                table(t("処理する申請", "Choose applications"), true),
                List.of(
                        new Pager(1, 56, "/ui/figures?page={page}", t("2,791件中 1〜50件", "1–50 of 2,791")),
                        new Pager(28, 56, "/ui/figures?page={page}"),
                        new Pager(1, 1, "/ui/figures?page={page}", t("3件", "3"))),
                heatMap(),
                new BarList(
                        t("端末", "Devices"),
                        List.of(
                                new BarList.Bar(t("スマートフォン", "Phone"), 2231, "2,231", "/ui/figures"),
                                new BarList.Bar(t("パソコン", "Computer"), 560, "560"),
                                new BarList.Bar(t("その他", "Other"), 0, "0"))),
                new StepChart(
                        t("上位の手続をオンライン化したときのカバー率", "Coverage with the first procedures online"),
                        List.of(
                                new StepChart.Step(t("現在", "Now"), 56.1, "56.1%"),
                                new StepChart.Step("1", 57.7, "57.7%"),
                                new StepChart.Step("2", 59.0, "59.0%"),
                                new StepChart.Step("3", 59.9, "59.9%")),
                        55,
                        61));
    }

    private Table table(String caption, boolean selectable) {
        return new Table(
                caption,
                List.of(
                        new Table.Column(
                                t("受付番号", "Receipt"), false, "/ui/figures?sort=-receipt", Table.Sort.ASCENDING),
                        new Table.Column(t("受付日時", "Received"), false, "/ui/figures?sort=at", Table.Sort.NONE),
                        new Table.Column(t("状態", "State")),
                        Table.Column.number(t("児童数", "Children"))),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> row("2023-000000" + i + "-4", i, selectable))
                        .toList());
    }

    private Table.Row row(String receipt, int children, boolean selectable) {
        var cells = List.of(
                Table.Cell.link(receipt, "/ui/figures"),
                new Table.Cell(t("11月6日 21:14", "6 Nov 21:14")),
                Table.Cell.tags(new Tag(t("審査中", "Under review"), Tag.Colour.BLUE)),
                new Table.Cell(Integer.toString(children)));
        return new Table.Row(
                cells,
                selectable
                        ? new Table.Select("case", receipt, t("選択", "Choose") + " " + receipt, children == 2)
                        : null);
    }

    private HeatMap heatMap() {
        var days = List.of(t("月", "Mon"), t("火", "Tue"), t("土", "Sat"));
        return new HeatMap(
                t("曜日と時間帯ごとの受付件数", "Received by weekday and hour"),
                t("曜日", "Day"),
                IntStream.range(0, HOURS).mapToObj(Integer::toString).toList(),
                IntStream.range(0, days.size())
                        .mapToObj(day -> new HeatMap.Row(
                                days.get(day),
                                IntStream.range(0, HOURS)
                                        .mapToObj(hour -> new HeatMap.Cell((hour * (day + 2L)) % 23, "/ui/figures"))
                                        .toList()))
                        .toList());
    }

    private String t(String ja, String en) {
        return samples.t(ja, en);
    }
}

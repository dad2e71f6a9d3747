package jp.tenohira.packs.files;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Entry;
import jp.tenohira.packs.content.PackContent.Slide;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** The notes of a slide: where its numbers come from, by which definition, as of when. */
final class Notes {

    private final XMLSlideShow show;
    private final PackContent content;

    Notes(XMLSlideShow show, PackContent content) {
        this.show = show;
        this.content = content;
    }

    void write(XSLFSlide slide, Slide plan, List<Entry> rows) {
        var lines = new LinkedHashSet<String>();
        lines.add("出典：" + plan.source());
        var cells = Stream.of(
                        plan.text().stream().flatMap(line -> line.runs().stream()),
                        plan.facts().stream().map(fact -> fact.value()),
                        rows.stream().flatMap(row -> row.cells().stream()))
                .flatMap(all -> all);
        cells.map(cell -> cell.number())
                .filter(Objects::nonNull)
                .map(place -> content.numbers().get(place))
                .forEach(number -> lines.add("%s(指標 %s 第%d版、%s時点)"
                        .formatted(
                                number.name(),
                                number.figure(),
                                number.version(),
                                JapaneseDates.date(number.asOf(), Lang.JA))));
        for (var shape : show.getNotesSlide(slide).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                write(shape, lines);
            }
        }
    }

    private static void write(XSLFTextShape shape, LinkedHashSet<String> lines) {
        shape.setText(String.join("\n", lines));
    }
}

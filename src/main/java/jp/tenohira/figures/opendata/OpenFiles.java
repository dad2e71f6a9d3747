package jp.tenohira.figures.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figure;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A published figure as files: every value with its exact parts, who publishes it and on what terms. */
@Component
class OpenFiles {

    /** The government's standard terms (公共データ利用規約 1.0) are compatible with it. */
    static final String LICENCE = "CC BY 4.0";

    static final String LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/";

    private final OpenSeries series;

    OpenFiles(OpenSeries series) {
        this.series = series;
    }

    /** @param value rounded once, in plain digits; absent when there is no data */
    record Value(
            String dimension,
            String member,
            Map<String, String> label,
            @Nullable BigInteger numerator,
            @Nullable BigInteger denominator,
            @Nullable String value,
            boolean provisional) {}

    record Document(
            String code,
            int version,
            Map<String, String> name,
            Map<String, String> meaning,
            Map<String, String> unit,
            Map<String, String> source,
            Map<String, String> publisher,
            String licence,
            String licenceAddress,
            Instant asOf,
            List<Value> values) {}

    Document document(Figure figure, Instant asOf) {
        return new Document(
                figure.code(),
                figure.version(),
                byLang(figure.name()),
                byLang(figure.meaning()),
                byLang(figure.unit()),
                byLang(figure.source()),
                byLang(CurrentMunicipality.get().name()),
                LICENCE,
                LICENCE_ADDRESS,
                asOf,
                all(figure).stream().map(OpenFiles::value).toList());
    }

    /** UTF-8 with BOM. The terms stand in every row, so that no row is without them. */
    byte[] csv(Figure figure, Instant asOf) {
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(List.of(
                    "指標", "区分", "区分の値", "名前", "分子", "分母", "値", "単位", "暫定", "定義の版", "データの日時", "出典", "公開者", "ライセンス"));
            for (var point : all(figure)) {
                var value = value(point);
                csv.printRecord(
                        figure.name().in(Lang.JA),
                        value.dimension(),
                        value.member(),
                        point.label().in(Lang.JA),
                        value.numerator(),
                        value.denominator(),
                        value.value(),
                        figure.unit().in(Lang.JA),
                        value.provisional() ? "暫定" : "",
                        figure.version(),
                        asOf,
                        figure.source().in(Lang.JA),
                        CurrentMunicipality.get().name().in(Lang.JA),
                        LICENCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<OpenSeries.Point> all(Figure figure) {
        var points = new ArrayList<OpenSeries.Point>();
        points.addAll(series.byYears(figure));
        points.addAll(series.byMonths(figure));
        points.addAll(series.byDepartments(figure));
        return points;
    }

    private static Value value(OpenSeries.Point point) {
        var value = point.value();
        var known = value.exact().isPresent();
        return new Value(
                point.dimension(),
                point.member(),
                byLang(point.label()),
                known ? value.numerator().orElse(null) : null,
                known ? value.denominator().orElse(null) : null,
                value.shown().map(JapaneseNumbers::inFile).orElse(null),
                value.provisional());
    }

    private static Map<String, String> byLang(Text text) {
        var wordings = new java.util.LinkedHashMap<String, String>();
        Lang.OF_STAFF.forEach(lang -> wordings.put(lang.code(), text.in(lang)));
        return wordings;
    }
}

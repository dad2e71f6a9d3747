package jp.tenohira.figures.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.ui.Messages;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** All figures of a slice as CSV: exact parts beside the rounded value, then the counts by day and hour, device and so on. UTF-8 with BOM. */
@Component
class FiguresCsv {

    private static final List<List<String>> BREAKDOWNS =
            List.of(List.of("day"), List.of("day", "hour"), List.of("device"), List.of("language"), List.of("channel"));

    private final Figures figures;
    private final Messages messages;
    private final Wording wording;

    FiguresCsv(Figures figures, Messages messages, Wording wording) {
        this.figures = figures;
        this.messages = messages;
        this.wording = wording;
    }

    byte[] of(SlicedFigures sliced, Lang lang) {
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(Stream.of(
                            "code",
                            "name",
                            "dimension",
                            "member",
                            "numerator",
                            "denominator",
                            "value",
                            "unit",
                            "scope",
                            "asOf")
                    .map(column -> messages.in(lang, "figures.csv.column." + column)));
            for (var figure : figures.all()) {
                print(csv, sliced, sliced.value(figure), List.of(), lang);
            }
            var received = figures.find("received").orElseThrow();
            for (var dimensions : BREAKDOWNS) {
                for (var cell : sliced.cells(received, dimensions)) {
                    print(csv, sliced, cell, dimensions, lang);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void print(CSVPrinter csv, SlicedFigures sliced, FigureValue value, List<String> dimensions, Lang lang)
            throws IOException {
        var figure = value.figure();
        csv.printRecord(
                figure.code(),
                figure.name().in(lang),
                String.join("/", dimensions),
                String.join(
                        "/",
                        dimensions.stream()
                                .map(d -> label(sliced, value, d, lang))
                                .toList()),
                value.numerator().map(BigInteger::toString).orElse(""),
                value.denominator().map(BigInteger::toString).orElse(""),
                value.shown().map(JapaneseNumbers::inFile).orElse(""),
                figure.unit().in(lang),
                wording.slice(sliced, lang),
                LocalDateTime.ofInstant(value.asOf(), JapaneseDates.JST)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(JapaneseDates.JST)
                        .toOffsetDateTime());
    }

    /** Days and hours stay sortable; other members are called by their names. */
    private static String label(SlicedFigures sliced, FigureValue value, String dimension, Lang lang) {
        var member = value.slice().where().getOrDefault(dimension, "");
        return List.of("day", "hour").contains(dimension)
                ? member
                : sliced.labels(value.figure(), dimension, List.of(member))
                        .getOrDefault(member, Text.plain(member))
                        .in(lang);
    }
}

package jp.tenohira.figures.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.history.Stated;
import jp.tenohira.figures.history.StatedValues.AsOf;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Figures for other systems: exact parts and the rounded value, for any slice that the token may see. */
@RestController
class FiguresApi {

    static final String SCOPE = "figures:read";

    private static final String GROUP_BY = "groupBy";
    private static final int MOST_DIMENSIONS = 3;
    private static final Map<String, String> ALIASES =
            Map.of("fiscalYear", "fiscal-year", "counterHours", "counter-hours");

    private final Figures figures;
    private final FigureReader reader;
    private final Wording wording;

    FiguresApi(Figures figures, FigureReader reader, Wording wording) {
        this.figures = figures;
        this.reader = reader;
        this.wording = wording;
    }

    /** All figures, in the order of their definitions. */
    record FigureList(List<FigureAnswer> figures) {}

    /**
     * One figure. Without data its parts and its value are absent.
     *
     * @param value rounded once, in plain digits: "69.2"
     * @param provisional whether months were missing
     * @param missing the months of which nothing was received: "2024-03"
     * @param slice the parameters it was computed for
     * @param href the page that opens it down to its records
     */
    record FigureAnswer(
            String code,
            Map<String, String> name,
            @Nullable BigInteger numerator,
            @Nullable BigInteger denominator,
            @Nullable String value,
            String unit,
            boolean provisional,
            List<String> missing,
            Instant asOf,
            Map<String, String> slice,
            String href) {}

    /** The record a value comes from when it was asked for as of a moment. */
    record StatedAnswer(Instant recordedAt, String occasion) {}

    /** One figure with its definition, and its cells when a grouping was asked for. */
    record OpenedFigure(
            @JsonUnwrapped FigureAnswer figure,
            int version,
            Map<String, String> meaning,
            Map<String, String> formula,
            Map<String, String> source,
            @Nullable StatedAnswer stated,
            List<FigureAnswer> cells) {}

    @GetMapping("/api/v1/figures")
    FigureList figures(ApiClient client, @RequestParam Map<String, String> parameters) {
        var sliced = open(client, parameters, false);
        return new FigureList(figures.all().stream()
                .map(figure -> answer(sliced.value(figure)))
                .toList());
    }

    @GetMapping("/api/v1/figures/{code}")
    OpenedFigure figure(ApiClient client, @PathVariable String code, @RequestParam Map<String, String> parameters) {
        var sliced = open(client, parameters, true);
        var staff = mustRead(client);
        var known = AsOfMoment.of(parameters).map(moment -> reader.asOf(staff, code, sliced.slice(), moment));
        var figure = known.map(one -> one.value().figure())
                .or(() -> figures.find(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No figure has the code " + code));
        var grouping = parameters.getOrDefault(GROUP_BY, "");
        if (known.isPresent() && !grouping.isBlank()) {
            throw bad("Cells are recorded one by one; ask for each of them with asOf instead of groupBy");
        }
        var value = known.map(AsOf::value).orElseGet(() -> sliced.value(figure));
        var stated = known.flatMap(AsOf::stated);
        return new OpenedFigure(
                answer(value, stated.map(Stated::provisional).orElse(value.provisional())),
                figure.version(),
                byLang(figure.meaning()),
                formula(figure),
                byLang(figure.source()),
                stated.map(one -> new StatedAnswer(one.recordedAt(), one.occasion()))
                        .orElse(null),
                cells(sliced, figure, grouping));
    }

    private List<FigureAnswer> cells(SlicedFigures sliced, Figure figure, String grouping) {
        if (grouping.isBlank()) {
            return List.of();
        }
        var dimensions = Arrays.stream(grouping.split(",", -1))
                .map(name -> ALIASES.getOrDefault(name.strip(), name.strip()))
                .distinct()
                .toList();
        dimensions.forEach(this::mustBeKnown);
        if (dimensions.size() > MOST_DIMENSIONS) {
            throw bad("At most %d dimensions can be grouped by at once".formatted(MOST_DIMENSIONS));
        }
        return sliced.cells(figure, dimensions).stream().map(FiguresApi::answer).toList();
    }

    private SlicedFigures open(ApiClient client, Map<String, String> asked, boolean groups) {
        var staff = mustRead(client);
        var parameters = new TreeMap<String, String>();
        asked.forEach((name, value) -> parameters.put(ALIASES.getOrDefault(name, name), value));
        for (var name : parameters.keySet()) {
            if (!List.of("from", "to", "lang").contains(name)
                    && !(groups && List.of(GROUP_BY, AsOfMoment.NAME).contains(name))) {
                mustBeKnown(name);
            }
        }
        var query = SliceQuery.read(parameters, figures.dimensions());
        if (!query.wrong().isEmpty()) {
            throw bad("Not a date like 2023-11-06: " + query.wrong());
        }
        if (query.reversed()) {
            throw bad("The last day must not be before the first day");
        }
        return reader.open(staff, query.slice());
    }

    private static Staff mustRead(ApiClient client) {
        var staff = client.staff();
        if (staff == null || !client.may(SCOPE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "The token lacks the scope " + SCOPE);
        }
        return staff;
    }

    private void mustBeKnown(String dimension) {
        var known = figures.dimensions().stream().map(d -> d.code()).toList();
        if (!known.contains(dimension)) {
            throw bad("No figure knows the parameter %s; known are from, to and %s".formatted(dimension, known));
        }
    }

    private Map<String, String> formula(Figure figure) {
        var words = new LinkedHashMap<String, String>();
        for (var lang : Lang.OF_STAFF) {
            words.put(lang.code(), wording.formula(figure, lang));
        }
        return words;
    }

    private static FigureAnswer answer(FigureValue value) {
        return answer(value, value.provisional());
    }

    private static FigureAnswer answer(FigureValue value, boolean provisional) {
        var figure = value.figure();
        return new FigureAnswer(
                figure.code(),
                byLang(figure.name()),
                value.numerator().orElse(null),
                value.denominator().orElse(null),
                value.shown().map(JapaneseNumbers::inFile).orElse(null),
                figure.unit().in(Lang.JA),
                provisional,
                value.missing().stream().map(YearMonth::toString).toList(),
                value.asOf(),
                SliceQuery.parameters(value.slice()),
                SliceQuery.figure(figure.code(), value.slice()));
    }

    private static Map<String, String> byLang(Text text) {
        var wordings = new LinkedHashMap<String, String>();
        for (var lang : Lang.OF_STAFF) {
            wordings.put(lang.code(), text.in(lang));
        }
        return wordings;
    }

    private static ResponseStatusException bad(String sentence) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, sentence);
    }
}

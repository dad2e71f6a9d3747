package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Map;
import jp.tenohira.procedures.forms.types.QuestionTypes;
import jp.tenohira.ui.fields.Option;

/** What each question type has beside what all questions have. */
public final class TypeSettings {

    /** In the order in which they are offered, the most used first. */
    public static final List<String> NAMES = List.of(
            "text",
            "number",
            "money",
            "date",
            "time",
            "yesNo",
            "choice",
            "choices",
            "ranked",
            "name",
            "address",
            "phone",
            "email",
            "bankAccount",
            "file",
            "slot",
            "mapPoint",
            "consent",
            "calculated",
            "explanation");

    private static final Rows OPTIONS =
            new Rows("options", List.of(Words.line("label").called("option.label"), Line.text("value")), """
                    {"value": "", "label": {"ja": ""}}""");

    private static final List<Setting> CHOICE = List.of(
            OPTIONS,
            new OneOf("optionsFrom", TypeSettings::tables),
            new Nested("firstIn", List.of(Line.text("column"), Line.text("answer"))));

    private static final Rows FACILITIES = new Rows(
            "facilities",
            List.of(
                    Words.line("label").called("facility.label"),
                    Line.text("value"),
                    Line.text("opens"),
                    Line.text("closes"),
                    Line.whole("minutes").called("slot.minutes"),
                    Line.whole("capacity"),
                    new Several("weekdays", List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")),
                    new TextList("closedOn")),
            """
            {"value": "", "label": {"ja": ""}, "opens": "09:00", "closes": "17:00", "minutes": 60, "capacity": 1}""");

    private static final Map<String, List<Setting>> BY_TYPE = Map.ofEntries(
            Map.entry("text", List.of(new Flag("long", false), Line.whole("maxLength"))),
            Map.entry(
                    "number",
                    List.of(
                            Line.whole("min"),
                            Line.whole("max"),
                            Words.line("unit").optional())),
            Map.entry("money", List.of(Line.whole("min"), Line.whole("max"))),
            Map.entry(
                    "date",
                    List.of(
                            Line.text("min").called("date.min"),
                            Line.text("max").called("date.max"),
                            new Flag("birth", false),
                            new Flag("era", false),
                            new Flag("own", false))),
            Map.entry(
                    "time",
                    List.of(
                            Line.text("min").called("time.min"),
                            Line.text("max").called("time.max"))),
            Map.entry("choice", CHOICE),
            Map.entry("choices", counted(CHOICE)),
            Map.entry("ranked", counted(CHOICE)),
            Map.entry("name", List.of(new Flag("own", false))),
            Map.entry("address", List.of(new Flag("own", false))),
            Map.entry("phone", List.of(new Flag("own", false))),
            Map.entry("email", List.of(new Flag("own", false))),
            Map.entry("file", List.of(Line.whole("max").called("file.max"))),
            Map.entry(
                    "slot",
                    List.of(
                            Line.text("from").called("slot.from"),
                            Line.text("until").called("slot.until"),
                            FACILITIES)),
            Map.entry(
                    "mapPoint",
                    List.of(
                            new Nested(
                                    "within",
                                    List.of(
                                            Line.text("south"),
                                            Line.text("north"),
                                            Line.text("west"),
                                            Line.text("east"))),
                            new Flag("exact", false))),
            Map.entry("consent", List.of(Words.lines("text"))),
            Map.entry("explanation", List.of(Words.lines("text"))),
            Map.entry(
                    "calculated",
                    List.of(
                            new Expression("value", false, true),
                            OneOf.of("gives", "number", "money", "text", "yes-no"),
                            Words.line("unit").optional())));

    private TypeSettings() {}

    public static List<Setting> of(String type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }

    /** The types there are, those first that are offered first. */
    public static List<String> names() {
        return java.util.stream.Stream.concat(
                        NAMES.stream(), QuestionTypes.BY_NAME.keySet().stream().sorted())
                .filter(QuestionTypes.BY_NAME::containsKey)
                .distinct()
                .toList();
    }

    private static List<Setting> counted(List<Setting> settings) {
        return java.util.stream.Stream.concat(
                        settings.stream(),
                        java.util.stream.Stream.of(
                                Line.whole("min").called("count.min"),
                                Line.whole("max").called("count.max")))
                .toList();
    }

    private static List<Option> tables(Drawing on) {
        return on.tables().entrySet().stream()
                .map(table -> new Option(table.getKey(), table.getValue()))
                .toList();
    }
}

package jp.tenohira.procedures.builder.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.ui.fields.Option;
import tools.jackson.databind.JsonNode;

/** The settings of each kind of part, under the headings they stand under. */
public final class Elements {

    private Elements() {}

    /** @param heading the message that heads it */
    public record Section(String heading, List<Setting> settings) {
        public Section {
            settings = List.copyOf(settings);
        }
    }

    private static final Set<String> QUESTION_KEYS =
            Set.of("id", "type", "label", "hint", "required", "when", "rules", "bank");

    private static final Rows TEXTS_OF_LAW = texts("legalBasis");

    /** What stands at a path, and what can be set about it. */
    public static List<Section> of(FormDocument document, DocumentPath path) {
        return switch (path.kind()) {
            case FORM -> form();
            case PAGE -> page(document);
            case QUESTION -> question(document.effective(path).path("type").asString(""));
            case GROUP -> group();
            case CHECK -> check(document.at(path).path("kind").asString(""));
            case TABLE -> table(document.at(path));
            case OTHER -> List.of();
        };
    }

    /** The keys a question may have that are not those of its type. */
    public static boolean ofEveryQuestion(String key) {
        return QUESTION_KEYS.contains(key);
    }

    public static Set<String> keys(List<Setting> settings) {
        var keys = new HashSet<String>();
        settings.forEach(setting -> keys.addAll(setting.keys()));
        return keys;
    }

    private static List<Section> form() {
        return List.of(
                new Section(
                        "basics",
                        List.of(
                                Words.line("title"),
                                Words.lines("summary"),
                                Line.whole("minutes").necessary(),
                                TEXTS_OF_LAW)),
                new Section("guide", List.of(texts("needs"), texts("afterwards"))),
                new Section(
                        "reception",
                        List.of(
                                Office.RECEPTIONS,
                                OneOf.of("signIn", "offered", "required", "none"),
                                Office.QUOTA,
                                Office.WAITING_ROOM)),
                new Section("decision", List.of(Office.DECISION_PATH)),
                new Section("fees", List.of(Office.FEES)),
                new Section("certificates", List.of(Office.CERTIFICATES)),
                new Section(
                        "savings",
                        List.of(new Nested(
                                "savings",
                                List.of(
                                        Line.whole("minutesPerApplication").necessary(),
                                        Line.whole("sheetsPerApplication").necessary())))));
    }

    private static List<Section> page(FormDocument document) {
        var settings = new ArrayList<Setting>();
        settings.add(Words.line("title"));
        settings.add(Words.lines("intro").optional());
        settings.add(new Condition("when"));
        if (!document.at(DocumentPath.ROOT.then("groups")).isEmpty()) {
            settings.add(new OneOf("group", Elements::groups));
        }
        return List.of(new Section("page", settings), name("page.id"));
    }

    private static List<Section> question(String type) {
        return List.of(
                new Section(
                        "question",
                        List.of(
                                Words.line("label"),
                                Words.lines("hint").optional(),
                                new Flag("required", true),
                                new OneOf("type", Elements::types))),
                new Section("type", TypeSettings.of(type)),
                new Section("condition", List.of(new Condition("when"))),
                new Section(
                        "rules",
                        List.of(new Rows(
                                "rules", List.of(new Expression("that", true, true), Words.line("message")), """
                                        {"that": "", "message": {"ja": ""}}"""))),
                name("question.id"));
    }

    private static List<Section> group() {
        return List.of(
                new Section(
                        "group",
                        List.of(
                                Words.line("title").called("group.title"),
                                Line.whole("min").called("group.min"),
                                Line.whole("max").called("group.max"),
                                Words.line("itemTitle"),
                                Words.line("itemLabel"),
                                Words.line("add"))),
                new Section("names", List.of(Line.text("id").called("group.id"), Line.text("as"))));
    }

    private static List<Section> check(String kind) {
        return List.of(
                new Section(
                        "check",
                        List.of(
                                Words.line("label").called("check.label"),
                                OneOf.of("kind", "condition", "duplicate"),
                                new OneOf("for", Elements::groups),
                                kind.equals("duplicate")
                                        ? new Expression("key", true, true)
                                        : new Expression("that", true, true),
                                new OneOf("field", Elements::fields),
                                Words.lines("reason"))),
                name("code"));
    }

    private static List<Section> table(JsonNode rows) {
        var settings = new ArrayList<Setting>();
        settings.add(Words.line("label").called("option.label"));
        settings.add(Line.text("id").called("row.id"));
        var blank = tools.jackson.databind.json.JsonMapper.shared()
                .createObjectNode()
                .put("id", "");
        blank.set(
                "label",
                tools.jackson.databind.json.JsonMapper.shared()
                        .createObjectNode()
                        .put("ja", ""));
        columns(rows).forEach((column, value) -> {
            settings.add(new Cell(column, value));
            blank.set(column, value.empty());
        });
        return List.of(
                new Section("table", List.of(new Rows("rows", settings, blank.toString()))),
                new Section("columns", List.of(new Columns())),
                new Section("names", List.of(Line.text("id").called("table.id"))));
    }

    /** The further columns of a table, by the first row that has them. */
    static LinkedHashMap<String, Cell.Kind> columns(JsonNode rows) {
        var columns = new LinkedHashMap<String, Cell.Kind>();
        for (var row : rows) {
            row.properties().forEach(entry -> {
                if (!entry.getKey().equals("id") && !entry.getKey().equals("label")) {
                    columns.putIfAbsent(entry.getKey(), Cell.Kind.of(entry.getValue()));
                }
            });
        }
        return columns;
    }

    private static Section name(String label) {
        var key = label.startsWith("code") ? "code" : "id";
        return new Section("names", List.of(Line.text(key).called(label)));
    }

    private static Rows texts(String key) {
        return new Rows(key, List.of(new Words("", key + ".one", false, true)), "{\"ja\": \"\"}");
    }

    private static List<Option> groups(Drawing on) {
        return on.groups().entrySet().stream()
                .map(group -> new Option(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<Option> types(Drawing on) {
        return TypeSettings.names().stream()
                .map(type -> new Option(type, on.frame().t("builder.type." + type)))
                .toList();
    }

    /** What a finding may point at: a question of the group, or outside any. */
    private static List<Option> fields(Drawing on) {
        var each = on.text("for").isEmpty();
        var names = new TreeSet<String>();
        return StreamSupport.stream(on.known().spliterator(), false)
                .filter(known ->
                        !known.type().equals("group") && known.expression().contains(".") != each)
                .map(known -> new Option(
                        known.expression().substring(known.expression().indexOf('.') + 1), known.label()))
                .filter(option -> names.add(option.value()))
                .toList();
    }
}

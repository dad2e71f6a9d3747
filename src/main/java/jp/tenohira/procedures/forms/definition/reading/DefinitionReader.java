package jp.tenohira.procedures.forms.definition.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.FormDefinition.Savings;
import jp.tenohira.procedures.forms.definition.Group;
import jp.tenohira.procedures.forms.definition.Page;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.definition.Question.Rule;
import jp.tenohira.procedures.forms.definition.Similar;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.intake.SignIn;
import tools.jackson.databind.JsonNode;

/** Reads a whole definition and notes every problem on the way. */
public final class DefinitionReader {

    private final Map<String, TypeReader> types;
    private final List<DefinitionProblem> problems;
    private final Names names;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();

    public DefinitionReader(Map<String, TypeReader> types, List<DefinitionProblem> problems) {
        this.types = types;
        this.problems = problems;
        this.names = new Names();
    }

    /** Whether a name belongs to the rule language, so that nothing of a form can have it. */
    public static boolean isWordOfRules(String name) {
        return Names.RESERVED.contains(name);
    }

    public FormDefinition read(JsonNode document) {
        var root = new Place("", document, problems);
        root.entries("tables").forEach(entry -> tables.put(entry.name(), table(entry.name(), entry.place())));
        root.entries("groups").forEach(entry -> groups.put(entry.name(), group(entry.name(), entry.place())));
        var receptions = root.items("receptions").stream().map(Receptions::read).toList();
        var definition = new FormDefinition(
                root.text("procedure"),
                root.words("title"),
                root.words("summary"),
                root.items("legalBasis").stream().map(Place::asWords).toList(),
                root.number("minutes", 1, 600),
                root.items("needs").stream().map(Place::asWords).toList(),
                root.items("afterwards").stream().map(Place::asWords).toList(),
                savings(root.at("savings")),
                receptions,
                Intake.quota(root, receptions),
                Intake.waitingRoom(root),
                root.oneOf("signIn", SignIn.class, SignIn.OFFERED),
                groups,
                tables,
                pages(root),
                root.items("checks").stream()
                        .map(place -> CheckReader.read(place, names, groups))
                        .toList(),
                HandlingReader.read(root));
        root.done();
        return definition;
    }

    private List<Page> pages(Place root) {
        var places = root.items("pages");
        if (places.isEmpty()) {
            root.at("pages").wrong("ページを1つ以上書いてください。", "expected at least one page");
        }
        var pages = new ArrayList<Page>();
        var closed = new ArrayList<String>();
        for (var place : places) {
            var page = page(place);
            var before =
                    pages.isEmpty() ? Optional.<String>empty() : pages.getLast().group();
            if (!before.equals(page.group())) {
                before.ifPresent(closed::add);
                page.group()
                        .filter(closed::contains)
                        .ifPresent(group -> place.at("group")
                                .wrong("同じグループのページは、続けて並べてください。", "the pages of a group stand together"));
            }
            pages.add(page);
        }
        groups.keySet().stream()
                .filter(group -> pages.stream().noneMatch(page -> page.group().equals(Optional.of(group))))
                .forEach(group -> root.at("groups")
                        .at(group)
                        .wrong("このグループのページがありません。1ページ以上作ってください。", "a group needs at least one page"));
        return pages;
    }

    private Page page(Place place) {
        var id = names.page(place.at("id"));
        var group = place.optionalText("group");
        group.filter(name -> !groups.containsKey(name))
                .ifPresent(
                        name -> place.at("group").wrong("groups にあるグループの名前を書いてください。", "expected the name of a group"));
        var questions = place.items("questions").stream()
                .map(this::question)
                .flatMap(Optional::stream)
                .toList();
        if (place.items("questions").isEmpty()) {
            place.at("questions").wrong("質問を1つ以上書いてください。", "expected at least one question");
        }
        var page = new Page(
                id,
                place.words("title"),
                place.optionalWords("intro"),
                place.optionalText("when"),
                group.filter(groups::containsKey),
                questions);
        place.done();
        return page;
    }

    private Optional<Question> question(Place place) {
        var reader = types.get(place.text("type"));
        if (reader == null) {
            var all = types.keySet().stream().sorted().toList();
            var like = Similar.nearest(place.text("type"), all);
            place.at("type")
                    .wrong(
                            like.map(name -> "「" + name + "」のことですか。").orElse("") + "次のいずれかを書いてください:"
                                    + String.join(", ", all),
                            like.map(name -> "do you mean \"" + name + "\"? ").orElse("") + "expected one of "
                                    + String.join(", ", all));
            return Optional.empty();
        }
        var question = new Question(
                names.variable(place.at("id")),
                place.words("label"),
                place.optionalWords("hint"),
                place.flag("required", true),
                place.optionalText("when"),
                place.items("rules").stream().map(DefinitionReader::rule).toList(),
                reader.read(place, tables));
        place.done();
        return Optional.of(question);
    }

    private static Rule rule(Place place) {
        var rule = new Rule(place.text("that"), place.words("message"));
        place.done();
        return rule;
    }

    private Group group(String id, Place place) {
        names.group(id, place);
        var group = new Group(
                id,
                names.variable(place.at("as")),
                place.number("min", 0, 50),
                place.number("max", 1, 50),
                place.words("title"),
                place.words("itemTitle"),
                place.words("itemLabel"),
                place.words("add"));
        if (group.min() > group.max()) {
            place.at("min")
                    .wrong("max(" + group.max() + ")以下の数を書いてください。", "expected at most the group's max, " + group.max());
        }
        place.done();
        return group;
    }

    private Table table(String id, Place place) {
        names.variable(id, place);
        return TableReader.read(id, place);
    }

    private static Savings savings(Place place) {
        var savings = new Savings(
                place.number("minutesPerApplication", 0, 600), place.number("sheetsPerApplication", 0, 600));
        place.done();
        return savings;
    }
}

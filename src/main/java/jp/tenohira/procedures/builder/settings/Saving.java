package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.document.Change;
import jp.tenohira.procedures.builder.document.Deed;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.DocumentPath.Kind;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.Labels;
import jp.tenohira.procedures.builder.document.Naming;
import jp.tenohira.procedures.builder.document.Structure;
import jp.tenohira.procedures.forms.definition.reading.DefinitionReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes what was typed into an editor into the document. */
public final class Saving {

    private static final Pattern ACT = Pattern.compile("(add|up|down|remove):([A-Za-z.]+)(?:\\[(\\d{1,4})])?");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private Saving() {}

    /** What came of it: a change, or the fields that cannot be taken with the message that says why. */
    public sealed interface Saved {
        record Good(Change change) implements Saved {}

        record Wrong(Map<String, String> messages) implements Saved {}
    }

    /**
     * @param act what a button asks for beside saving: {@code add:options}, {@code up:rules[1]}, {@code column:add},
     *     {@code detach}; empty for nothing
     */
    public static Saved of(FormDocument document, DocumentPath path, Written written, String act) {
        var before = Editor.entry(document, path);
        var entry = before.deepCopy();
        var settings = Elements.of(document, path).stream()
                .flatMap(section -> section.settings().stream())
                .toList();
        settings.forEach(setting -> setting.take(written, entry));
        act(act, settings, written, entry);
        OptionNames.give(before, entry, document);
        if (path.kind() == Kind.QUESTION) {
            TypeChange.apply(before, entry);
        }
        nameFromLabel(document, path, entry);
        var wrong = wrongNames(document, path, before, entry);
        if (!wrong.isEmpty()) {
            return new Saved.Wrong(wrong);
        }
        var changed = kept(document, path, entry, act.equals("detach"));
        return new Saved.Good(renamed(changed, path, before, entry));
    }

    private static void act(String act, List<Setting> settings, Written written, ObjectNode entry) {
        if (act.startsWith("column:")) {
            Columns.act(act.substring("column:".length()), written, entry);
            return;
        }
        var asked = ACT.matcher(act);
        if (!asked.matches()) {
            return;
        }
        var index = asked.group(3) == null ? -1 : Integer.parseInt(asked.group(3));
        settings.forEach(setting -> setting.act(asked.group(1), asked.group(2), index, entry));
    }

    private static void nameFromLabel(FormDocument document, DocumentPath path, ObjectNode entry) {
        var key = path.kind() == Kind.CHECK ? "code" : "id";
        if (path.kind() == Kind.FORM || !entry.path(key).asString("").isEmpty()) {
            return;
        }
        var label = entry.path("label")
                .path("ja")
                .asString(entry.path("title").path("ja").asString(""));
        entry.put(
                key,
                switch (path.kind()) {
                    case PAGE, CHECK -> Naming.slug(label, "page", java.util.Set.of());
                    default -> Naming.variable(label, "question", document);
                });
    }

    /** Names that would change what means them must be good before they do. */
    private static Map<String, String> wrongNames(
            FormDocument document, DocumentPath path, ObjectNode before, ObjectNode entry) {
        var wrong = new java.util.LinkedHashMap<String, String>();
        for (var key : variables(path.kind())) {
            var name = entry.path(key).asString("");
            if (!name.equals(before.path(key).asString(""))) {
                if (!VARIABLE.matcher(name).matches() || DefinitionReader.isWordOfRules(name)) {
                    wrong.put(key, "builder.wrong.name");
                } else if (Naming.variables(document).contains(name)) {
                    wrong.put(key, "builder.wrong.taken");
                }
            }
        }
        return wrong;
    }

    private static List<String> variables(Kind kind) {
        return switch (kind) {
            case QUESTION, TABLE -> List.of("id");
            case GROUP -> List.of("id", "as");
            default -> List.of();
        };
    }

    private static FormDocument kept(FormDocument document, DocumentPath path, ObjectNode entry, boolean detach) {
        return switch (path.kind()) {
            case TABLE -> document.with(path, entry.path("rows"));
            case GROUP -> {
                var group = entry.deepCopy();
                group.remove("id");
                yield document.with(path, group);
            }
            case FORM -> document.with(entry);
            case QUESTION, PAGE -> document.with(path, detach ? entry : written(document, path, entry));
            default -> document.with(path, entry);
        };
    }

    /** What is written of an entry that refers to the question bank: the reference, and what differs from it. */
    private static ObjectNode written(FormDocument document, DocumentPath path, ObjectNode entry) {
        if (!(document.at(path) instanceof ObjectNode own) || !own.has("bank")) {
            return entry;
        }
        var reference = JsonMapper.shared().createObjectNode();
        reference.set("bank", own.path("bank"));
        var taken = document.with(path, reference.deepCopy()).effective(path);
        entry.properties().forEach(setting -> {
            if (!setting.getValue().equals(taken.path(setting.getKey()))) {
                reference.set(setting.getKey(), setting.getValue());
            }
        });
        return reference;
    }

    private static Change renamed(FormDocument document, DocumentPath path, ObjectNode before, ObjectNode entry) {
        var changed = document;
        var at = path;
        for (var key : variables(path.kind())) {
            var from = before.path(key).asString("");
            var to = entry.path(key).asString("");
            if (!from.equals(to) && !from.isEmpty()) {
                if (path.kind() == Kind.QUESTION) {
                    changed = Structure.renamedQuestion(changed, path, from, to);
                } else if (key.equals("as")) {
                    changed = Structure.renamedVariable(changed, from, to);
                } else {
                    changed = Structure.renamedKey(changed, path, to);
                    at = path.parent().then(to);
                }
            }
        }
        return new Change(changed, Deed.CHANGED, path.isRoot() ? "" : Labels.of(changed, at, Lang.JA), at);
    }
}

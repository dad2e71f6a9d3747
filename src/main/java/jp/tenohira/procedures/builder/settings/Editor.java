package jp.tenohira.procedures.builder.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.DocumentPath.Kind;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.KnownNames;
import jp.tenohira.procedures.builder.document.Labels;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.ui.Frame;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Draws the editor of one part of a form. */
public final class Editor {

    private static final String ROWS = "rows";

    private Editor() {}

    public record Section(String id, String heading, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    public static List<Section> draw(
            FormDocument document,
            DocumentPath path,
            Frame frame,
            Map<String, String> errors,
            Map<String, String> people) {
        var drawing = new Drawing(
                entry(document, path),
                "",
                frame,
                errors,
                people,
                KnownNames.at(document, path, false, frame.lang()),
                KnownNames.at(document, path, true, frame.lang()),
                named(document, "tables", frame.lang()),
                named(document, "groups", frame.lang()));
        return Elements.of(document, path).stream()
                .filter(section -> !section.settings().isEmpty())
                .map(section -> new Section(
                        "section-" + section.heading(),
                        frame.t("builder.section." + section.heading()),
                        section.settings().stream()
                                .flatMap(setting -> setting.draw(drawing).stream())
                                .toList()))
                .toList();
    }

    /** The document with what was typed, good or not: to be shown again and never to be kept. */
    public static FormDocument typedAnyway(FormDocument document, DocumentPath path, Map<String, List<String>> typed) {
        var entry = entry(document, path);
        var written = new Written(typed, "");
        Elements.of(document, path)
                .forEach(section -> section.settings().forEach(setting -> setting.take(written, entry)));
        return path.kind() == Kind.TABLE
                ? document.with(path, entry.path(ROWS))
                : path.isRoot() ? document.with(entry) : document.with(path, entry);
    }

    /** What is edited: an object, in which a table's rows and the name of what is kept under it are entries too. */
    static ObjectNode entry(FormDocument document, DocumentPath path) {
        JsonNode there = document.effective(path);
        var entry = there instanceof ObjectNode object
                ? object
                : JsonMapper.shared().createObjectNode();
        if (path.kind() == Kind.TABLE) {
            entry.set(ROWS, there);
        }
        if ((path.kind() == Kind.TABLE || path.kind() == Kind.GROUP) && !entry.has("id")) {
            entry.put("id", path.last());
        }
        return entry;
    }

    /** The problems of this part and of nothing that has an editor of its own, by the names of its fields. */
    public static Map<String, String> errors(
            FormDocument document, DocumentPath path, List<DefinitionProblem> problems, Lang lang) {
        var errors = new LinkedHashMap<String, String>();
        for (var problem : problems) {
            DocumentPath.parse(problem.place())
                    .filter(place -> owner(document, place).equals(path))
                    .ifPresent(place -> errors.putIfAbsent(
                            fieldName(path, place), problem.said().in(lang)));
        }
        return errors;
    }

    /** The part with an editor of its own in which a place lies. */
    public static DocumentPath owner(FormDocument document, DocumentPath place) {
        var parts = place.parts();
        for (int length : List.of(4, 2)) {
            if (parts.size() >= length) {
                var above = new DocumentPath(parts.subList(0, length));
                if (above.kind() != Kind.OTHER && document.has(above)) {
                    return above;
                }
            }
        }
        return DocumentPath.ROOT;
    }

    private static String fieldName(DocumentPath path, DocumentPath place) {
        var below = path.below(place).toString();
        return path.kind() == Kind.TABLE ? ROWS + below : below;
    }

    /** The id of the element at which a problem is mended; the editor itself when it has no field of that name. */
    public static String fieldId(List<Section> sections, String name) {
        var ids = new ArrayList<String>();
        sections.forEach(section -> section.parts().forEach(part -> collect(part, ids)));
        var wanted = new ArrayList<String>();
        wanted.add(Drawing.idOf(name));
        wanted.add(Drawing.idOf(name + "." + Lang.JA.code()));
        wanted.add(Drawing.idOf(name.replaceFirst("\\[\\d+]$", "")));
        for (var left = name; left.contains("."); ) {
            left = left.substring(0, left.lastIndexOf('.'));
            wanted.add(Drawing.idOf(left));
            wanted.add(Drawing.idOf(left + "." + Lang.JA.code()));
            wanted.add(Drawing.idOf(left.replaceFirst("\\[\\d+]$", "")));
        }
        return wanted.stream().filter(ids::contains).findFirst().orElse("editor");
    }

    private static void collect(Part part, List<String> ids) {
        ids.add(part.id());
        part.fields().forEach(field -> ids.add(field.id()));
        part.rows().forEach(row -> collect(row, ids));
    }

    private static Map<String, String> named(FormDocument document, String key, Lang lang) {
        var names = new HashMap<String, String>();
        for (var name : document.at(DocumentPath.ROOT.then(key)).propertyNames()) {
            var label = key.equals("tables")
                    ? name
                    : Labels.of(document, DocumentPath.ROOT.then(key).then(name), lang);
            names.put(name, label);
        }
        return new java.util.TreeMap<>(names);
    }
}

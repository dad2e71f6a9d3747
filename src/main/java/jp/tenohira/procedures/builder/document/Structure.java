package jp.tenohira.procedures.builder.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.document.QuestionBank;
import jp.tenohira.procedures.forms.definition.document.Renaming;
import tools.jackson.databind.node.ObjectNode;

/** Takes parts of a form away, copies them and gives them other names; what means them follows. */
public final class Structure {

    private static final DocumentPath PAGES = DocumentPath.ROOT.then("pages");
    private static final DocumentPath GROUPS = DocumentPath.ROOT.then("groups");

    private Structure() {}

    /** Takes it away; with a group its pages, with a group's last page the group. */
    public static Change removed(FormDocument document, DocumentPath path) {
        var what = Labels.of(document, path, Lang.JA);
        var after = switch (path.kind()) {
            case GROUP -> withoutPages(document, path.last()).without(path);
            case PAGE -> {
                var group = Block.group(document, path.index());
                var fewer = document.without(path);
                yield group.isPresent()
                                && Block.of(fewer).stream()
                                        .noneMatch(block -> block.group().equals(group))
                        ? fewer.without(GROUPS.then(group.get()))
                        : fewer;
            }
            default -> document.without(path);
        };
        var above = path.kind() == DocumentPath.Kind.QUESTION ? path.parent().parent() : DocumentPath.ROOT;
        return new Change(after, Deed.REMOVED, what, above);
    }

    private static FormDocument withoutPages(FormDocument document, String group) {
        var left = document;
        for (int i = document.size(PAGES) - 1; i >= 0; i--) {
            if (Block.group(left, i).filter(group::equals).isPresent()) {
                left = left.without(PAGES.then(i));
            }
        }
        return left;
    }

    /** A copy after the original; what is in it has names of its own, and means what was copied with it. */
    public static Change copied(FormDocument document, DocumentPath path) {
        var what = Labels.of(document, path, Lang.JA);
        return switch (path.kind()) {
            case QUESTION, PAGE, CHECK -> {
                var copy = (ObjectNode) document.at(path);
                if (copy.has("bank")) {
                    copy = (ObjectNode) document.effective(path);
                }
                var at = path.parent().then(path.index() + 1);
                yield new Change(document.inserted(at, freshNames(document, path, copy)), Deed.COPIED, what, at);
            }
            case TABLE -> {
                var id = Naming.free(path.last(), "", Naming.variables(document));
                yield new Change(
                        document.with(path.parent().then(id), document.at(path)),
                        Deed.COPIED,
                        what,
                        path.parent().then(id));
            }
            default -> new Change(document, Deed.COPIED, what, path);
        };
    }

    private static ObjectNode freshNames(FormDocument document, DocumentPath path, ObjectNode copy) {
        if (path.kind() == DocumentPath.Kind.CHECK) {
            var taken = Naming.of(document.at(path.parent()), "code");
            return copy.put("code", Naming.free(copy.path("code").asString("check"), "-", taken));
        }
        if (path.kind() == DocumentPath.Kind.PAGE) {
            copy.put("id", Naming.free(copy.path("id").asString("page"), "-", Naming.pages(document)));
        }
        var ofItem =
                Block.group(document, Integer.parseInt(path.parts().get(1))).isPresent();
        var taken = new HashSet<>(Naming.variables(document));
        for (var question : questionsIn(document, path, copy)) {
            var old = question.path("id").asString("question");
            var fresh = Naming.free(old, "", taken);
            taken.add(fresh);
            question.put("id", fresh);
            new Renaming(old, fresh, ofItem, outsideGroups(document)).in(copy);
        }
        return copy;
    }

    private static List<ObjectNode> questionsIn(FormDocument document, DocumentPath path, ObjectNode copy) {
        if (path.kind() == DocumentPath.Kind.QUESTION) {
            return List.of(copy);
        }
        var questions = new ArrayList<ObjectNode>();
        for (var question : copy.path("questions")) {
            if (question instanceof ObjectNode object) {
                if (object.has("bank")) {
                    // A name of its own beside the reference replaces the bank's.
                    object.put(
                            "id", document.effectiveQuestion(object).path("id").asString("question"));
                }
                questions.add(object);
            }
        }
        return questions;
    }

    /** Gives a question another name, and changes what means it. The question itself has its new name already. */
    public static FormDocument renamedQuestion(FormDocument document, DocumentPath path, String from, String to) {
        var ofItem =
                Block.group(document, Integer.parseInt(path.parts().get(1))).isPresent();
        return renamed(document, new Renaming(from, to, ofItem, outsideGroups(document)));
    }

    /** The same for a group's own name, for a table, or for what rules call one item. */
    public static FormDocument renamedVariable(FormDocument document, String from, String to) {
        return renamed(document, new Renaming(from, to, false, Set.of()));
    }

    /** Gives a group or a table another name; it stays in its place. */
    public static FormDocument renamedKey(FormDocument document, DocumentPath path, String to) {
        var above = document.at(path.parent());
        var renamed = tools.jackson.databind.json.JsonMapper.shared().createObjectNode();
        above.properties()
                .forEach(entry ->
                        renamed.set(entry.getKey().equals(path.last()) ? to : entry.getKey(), entry.getValue()));
        return renamedVariable(document.with(path.parent(), renamed), path.last(), to);
    }

    private static FormDocument renamed(FormDocument document, Renaming renaming) {
        var root = (ObjectNode) document.at(DocumentPath.ROOT);
        var carried = root.remove(QuestionBank.CARRIED);
        renaming.in(root);
        if (carried != null) {
            root.set(QuestionBank.CARRIED, carried);
        }
        return new FormDocument(root);
    }

    /** The names that are asked outside the groups: behind their dot stands a part of an answer. */
    private static Set<String> outsideGroups(FormDocument document) {
        var names = new HashSet<String>();
        for (int i = 0; i < document.size(PAGES); i++) {
            if (Block.group(document, i).isEmpty()) {
                document.effective(PAGES.then(i))
                        .path("questions")
                        .forEach(question -> names.add(question.path("id").asString("")));
            }
        }
        return names;
    }
}

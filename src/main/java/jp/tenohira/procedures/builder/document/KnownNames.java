package jp.tenohira.procedures.builder.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.fields.Option;
import tools.jackson.databind.JsonNode;

/** What expressions may mean at a place: what is asked before it, in the same group or outside any. */
public final class KnownNames {

    private static final DocumentPath PAGES = DocumentPath.ROOT.then("pages");
    private static final int MOST_OPTIONS = 40;

    private final FormDocument document;
    private final Lang lang;
    private final List<Known> outside = new ArrayList<>();
    private final List<Known> inGroup = new ArrayList<>();
    private Optional<String> group = Optional.empty();

    private KnownNames(FormDocument document, Lang lang) {
        this.document = document;
        this.lang = lang;
    }

    /**
     * @param own whether the question at the path is among them: it is for its rules and not for its condition
     */
    public static List<Known> at(FormDocument document, DocumentPath path, boolean own, Lang lang) {
        var names = new KnownNames(document, lang);
        return switch (path.kind()) {
            case PAGE -> names.until(path.index(), 0);
            case QUESTION -> names.until(path.parent().parent().index(), path.index() + (own ? 1 : 0));
            case GROUP -> names.inGroup(path.last());
            case CHECK -> names.inGroup(document.at(path).path("for").asString(""));
            default -> names.until(document.size(PAGES), 0);
        };
    }

    /** Everything asked in a group, and everything outside any. */
    private List<Known> inGroup(String wanted) {
        var items = new ArrayList<Known>();
        for (int i = 0; i < document.size(PAGES); i++) {
            enter(i);
            take(i, Integer.MAX_VALUE);
            if (group.filter(wanted::equals).isPresent()) {
                items.clear();
                items.addAll(inGroup);
            }
        }
        leave();
        items.addAll(outside);
        return items;
    }

    private List<Known> until(int page, int question) {
        for (int i = 0; i < document.size(PAGES) && i <= page; i++) {
            enter(i);
            take(i, i < page ? Integer.MAX_VALUE : question);
        }
        if (page >= document.size(PAGES)) {
            leave();
        }
        var all = new ArrayList<>(inGroup);
        all.addAll(outside);
        return all;
    }

    private void enter(int page) {
        var next = Block.group(document, page);
        if (!next.equals(group)) {
            leave();
            group = next;
        }
    }

    private void leave() {
        group.ifPresent(name -> outside.add(new Known(
                name, Labels.of(document, DocumentPath.ROOT.then("groups").then(name), lang), "group", List.of())));
        inGroup.clear();
        group = Optional.empty();
    }

    private void take(int page, int most) {
        var questions = document.effective(PAGES.then(page)).path("questions");
        for (int i = 0; i < Math.min(most, questions.size()); i++) {
            var question = questions.get(i);
            var type = question.path("type").asString("");
            if (!type.equals("explanation")) {
                var item = group.map(name ->
                        document.at(DocumentPath.ROOT.then("groups").then(name).then("as"))
                                        .asString("")
                                + ".");
                (group.isPresent() ? inGroup : outside)
                        .add(new Known(
                                item.orElse("") + question.path("id").asString(""),
                                words(question.path("label")),
                                type,
                                options(question)));
            }
        }
    }

    private List<Option> options(JsonNode question) {
        var table = question.path("optionsFrom").asString("");
        var rows = table.isEmpty()
                ? question.path("options")
                : document.at(DocumentPath.ROOT.then("tables").then(table));
        var options = new ArrayList<Option>();
        for (var row : rows) {
            if (options.size() < MOST_OPTIONS) {
                options.add(
                        new Option(row.path(table.isEmpty() ? "value" : "id").asString(""), words(row.path("label"))));
            }
        }
        return options;
    }

    private String words(JsonNode text) {
        return text.path(lang.code()).asString(text.path(Lang.JA.code()).asString(""));
    }
}

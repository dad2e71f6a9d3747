package jp.tenohira.procedures.builder.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.document.Block;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.Labels;
import jp.tenohira.procedures.builder.pages.OutlinePage;
import jp.tenohira.procedures.builder.settings.Editor;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Tag;
import tools.jackson.databind.JsonNode;

/** The entries of an outline: what the form is made of, in order. */
public final class OutlineEntries {

    private static final DocumentPath PAGES = DocumentPath.ROOT.then("pages");

    private final Frame frame;
    private final String address;
    private final FormDocument document;
    private final Set<DocumentPath> wrong = new HashSet<>();

    OutlineEntries(Frame frame, String address, FormDocument document, List<DefinitionProblem> problems) {
        this.frame = frame;
        this.address = address;
        this.document = document;
        problems.forEach(problem ->
                DocumentPath.parse(problem.place()).ifPresent(place -> wrong.add(Editor.owner(document, place))));
    }

    public static String edit(String address, DocumentPath path) {
        return address(address + "/edit", path);
    }

    public static String address(String page, DocumentPath path) {
        return page + "?at=" + URLEncoder.encode(path.toString(), StandardCharsets.UTF_8);
    }

    List<OutlinePage.Block> blocks() {
        var blocks = Block.of(document);
        return blocks.stream()
                .map(block -> {
                    var first = block == blocks.getFirst();
                    var last = block == blocks.getLast();
                    var group = block
                            .group()
                            .map(name -> DocumentPath.ROOT.then("groups").then(name))
                            .map(path -> entry(path, tags(path), acts(first, last, false)))
                            .stream()
                            .toList();
                    var pages = new ArrayList<OutlinePage.Page>();
                    for (int i = block.from(); i < block.until(); i++) {
                        var inGroup = !group.isEmpty();
                        pages.add(
                                page(i, inGroup ? i == block.from() : first, inGroup ? i == block.until() - 1 : last));
                    }
                    return new OutlinePage.Block(
                            group,
                            pages,
                            block.group()
                                    .map(name -> address + "/add?to=groups." + name)
                                    .orElse(""));
                })
                .toList();
    }

    private OutlinePage.Page page(int index, boolean first, boolean last) {
        var path = PAGES.then(index);
        var own = document.has(path.then("questions"));
        var questions = new ArrayList<OutlinePage.Entry>();
        var list = document.effective(path).path("questions");
        for (int i = 0; i < list.size(); i++) {
            if (own) {
                var question = DocumentPath.question(index, i);
                var only = i == 0 && index == 0;
                var end = i == list.size() - 1 && index == document.size(PAGES) - 1;
                questions.add(entry(question, tags(question), acts(only, end, true)));
            } else {
                questions.add(new OutlinePage.Entry(
                        "",
                        "",
                        list.get(i)
                                .path("label")
                                .path(frame.lang().code())
                                .asString(list.get(i).path("label").path("ja").asString("")),
                        "",
                        typeTags(list.get(i)),
                        List.of()));
            }
        }
        return new OutlinePage.Page(
                entry(path, tags(path), acts(first, last, true)),
                questions,
                own ? address + "/add?to=" + URLEncoder.encode(path.toString(), StandardCharsets.UTF_8) : "");
    }

    List<OutlinePage.Entry> tables() {
        return document.at(DocumentPath.ROOT.then("tables")).propertyNames().stream()
                .map(name -> DocumentPath.ROOT.then("tables").then(name))
                .map(path -> entry(
                        path,
                        List.of(new Tag(frame.t("builder.tag.rows", document.size(path)), Tag.Colour.GRAY)),
                        List.of("copy", "remove")))
                .toList();
    }

    List<OutlinePage.Entry> checks() {
        var entries = new ArrayList<OutlinePage.Entry>();
        var list = DocumentPath.ROOT.then("checks");
        for (int i = 0; i < document.size(list); i++) {
            entries.add(entry(list.then(i), tags(list.then(i)), acts(i == 0, i == document.size(list) - 1, true)));
        }
        return entries;
    }

    private OutlinePage.Entry entry(DocumentPath path, List<Tag> tags, List<String> acts) {
        var entry = document.effective(path);
        var name = entry.path("id").asString(entry.path("code").asString(path.last()));
        var all = new ArrayList<Tag>();
        if (wrong.contains(path)) {
            all.add(new Tag(frame.t("builder.tag.wrong"), Tag.Colour.RED));
        }
        all.addAll(tags);
        return new OutlinePage.Entry(
                path.toString(),
                path.parts().getFirst() + "-" + name,
                Labels.of(document, path, frame.lang()),
                edit(address, path),
                all,
                acts);
    }

    private List<Tag> tags(DocumentPath path) {
        var entry = document.effective(path);
        var tags = new ArrayList<Tag>();
        switch (path.kind()) {
            case QUESTION -> tags.addAll(typeTags(entry));
            case GROUP ->
                tags.add(new Tag(
                        frame.t(
                                "builder.tag.repeats",
                                entry.path("min").asString("0"),
                                entry.path("max").asString("0")),
                        Tag.Colour.PURPLE));
            default -> {}
        }
        if (!entry.path("when").asString("").isEmpty()) {
            tags.add(new Tag(frame.t("builder.tag.when"), Tag.Colour.YELLOW));
        }
        if (document.at(path).has("bank")) {
            tags.add(new Tag(frame.t("builder.tag.bank"), Tag.Colour.GREEN));
        }
        return tags;
    }

    private List<Tag> typeTags(JsonNode question) {
        var key = "builder.type." + question.path("type").asString("");
        var tags = new ArrayList<Tag>();
        tags.add(new Tag(
                frame.messages().has(key) ? frame.t(key) : question.path("type").asString("?"), Tag.Colour.BLUE));
        if (!question.path("required").asBoolean(true)) {
            tags.add(new Tag(frame.t("builder.tag.optional"), Tag.Colour.GRAY));
        }
        return tags;
    }

    private static List<String> acts(boolean first, boolean last, boolean copied) {
        var acts = new ArrayList<String>();
        if (!first) {
            acts.add("up");
        }
        if (!last) {
            acts.add("down");
        }
        if (copied) {
            acts.add("copy");
        }
        acts.add("remove");
        return acts;
    }
}

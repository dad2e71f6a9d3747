package jp.tenohira.procedures.builder.document;

import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.document.Bank;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import tools.jackson.databind.json.JsonMapper;

/** Adds parts to a form. Each takes its label from whoever adds it and its name from the label. */
public final class Additions {

    private static final DocumentPath PAGES = DocumentPath.ROOT.then("pages");
    private static final DocumentPath CHECKS = DocumentPath.ROOT.then("checks");

    private Additions() {}

    /** A page at the end. */
    public static Change page(FormDocument document, String title) {
        var at = PAGES.then(document.size(PAGES));
        return added(withList(document, PAGES), at, Blanks.page(pageName(document, title), title), title);
    }

    /** A page of the question bank, at the end. */
    public static Change bankPage(FormDocument document, String name, Bank bank) {
        return bankPage(document, PAGES.then(document.size(PAGES)), Optional.empty(), name, bank);
    }

    /** A page of the question bank as a further page of a group: asked of every item. */
    public static Change bankPageOfGroup(FormDocument document, String group, String name, Bank bank) {
        return bankPage(document, PAGES.then(afterGroup(document, group)), Optional.of(group), name, bank);
    }

    private static Change bankPage(
            FormDocument document, DocumentPath at, Optional<String> group, String name, Bank bank) {
        var title = bank.find(BankEntry.PAGES, name)
                .map(entry -> entry.label(Lang.JA))
                .orElse(name);
        var reference = JsonMapper.shared().createObjectNode().put("bank", name);
        group.ifPresent(of -> reference.put("group", of));
        var added = FromBank.fresh(document, withList(document, PAGES).inserted(at, reference), bank);
        return new Change(OwnNames.of(document, added, at), Deed.ADDED, title, at);
    }

    /** A further page of a group, after its others. */
    public static Change pageOfGroup(FormDocument document, String group, String title) {
        var page = Blanks.page(pageName(document, title), title).put("group", group);
        return added(withList(document, PAGES), PAGES.then(afterGroup(document, group)), page, title);
    }

    private static int afterGroup(FormDocument document, String group) {
        return Block.of(document).stream()
                .filter(block -> block.group().filter(group::equals).isPresent())
                .mapToInt(Block::until)
                .max()
                .orElse(document.size(PAGES));
    }

    /** A repeated group with one page, at the end. */
    public static Change group(FormDocument document, String title) {
        var id = Naming.variable(title, "group", document);
        var named = document.with(DocumentPath.ROOT.then("groups").then(id), Blanks.group("", title));
        var as = Naming.free(id + "Item", "", Naming.variables(named));
        var grouped = named.with(DocumentPath.ROOT.then("groups").then(id), Blanks.group(as, title));
        var page = pageOfGroup(grouped, id, title);
        return new Change(page.document(), Deed.ADDED, title, page.at());
    }

    /** A question at the end of a page. */
    public static Change question(FormDocument document, DocumentPath page, String type, String label) {
        var list = page.then("questions");
        var id = Naming.variable(label, "question", document);
        return added(withList(document, list), list.then(document.size(list)), Blanks.question(id, type, label), label);
    }

    /** A question of the bank at the end of a page. */
    public static Change bankQuestion(FormDocument document, DocumentPath page, String name, Bank bank) {
        var list = page.then("questions");
        var reference = JsonMapper.shared().createObjectNode().put("bank", name);
        var shared = bank.find(BankEntry.QUESTIONS, name);
        var id = shared.map(entry -> entry.content().path("id").asString(name)).orElse(name);
        var free = Naming.free(id, "", Naming.variables(document));
        if (!free.equals(id)) {
            reference.put("id", free);
        }
        var label = shared.map(entry -> entry.label(Lang.JA)).orElse(name);
        var added = added(withList(document, list), list.then(document.size(list)), reference, label);
        return new Change(FromBank.fresh(document, added.document(), bank), Deed.ADDED, label, added.at());
    }

    public static Change table(FormDocument document, String label) {
        var id = Naming.variable(label, "table", document);
        var at = DocumentPath.ROOT.then("tables").then(id);
        return new Change(document.with(at, Blanks.table()), Deed.ADDED, label, at);
    }

    public static Change check(FormDocument document, String label) {
        var code = Naming.slug(label, "check", Naming.of(document.at(CHECKS), "code"));
        return added(withList(document, CHECKS), CHECKS.then(document.size(CHECKS)), Blanks.check(code, label), label);
    }

    private static Change added(
            FormDocument document, DocumentPath at, tools.jackson.databind.JsonNode node, String what) {
        return new Change(document.inserted(at, node), Deed.ADDED, what, at);
    }

    private static FormDocument withList(FormDocument document, DocumentPath list) {
        return document.has(list)
                ? document
                : document.with(list, JsonMapper.shared().createArrayNode());
    }

    private static String pageName(FormDocument document, String title) {
        return Naming.slug(title, "page", Naming.pages(document));
    }
}

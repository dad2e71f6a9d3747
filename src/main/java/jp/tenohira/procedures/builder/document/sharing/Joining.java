package jp.tenohira.procedures.builder.document.sharing;

import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.FromBank;
import jp.tenohira.procedures.forms.definition.document.Bank;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Joins questions and pages that a form says in full to the entries of the question bank they stand for. */
public final class Joining {

    private static final DocumentPath PAGES = DocumentPath.ROOT.then("pages");
    private static final String QUESTIONS = "questions";

    private Joining() {}

    /**
     * The form taking in the entry in place of the part. What the part says otherwise stands beside the reference; what only
     * the entry says is new.
     */
    public static FormDocument joined(FormDocument form, DocumentPath part, BankEntry entry, Bank bank) {
        var own = (ObjectNode) form.effective(part);
        var reference = JsonMapper.shared().createObjectNode().put("bank", entry.name());
        if (own.has("group")) {
            reference.set("group", own.path("group"));
        }
        var shared = FromBank.fresh(form, form.with(part, reference), bank).effective(part);
        for (var setting : own.properties()) {
            if (!setting.getValue().equals(shared.path(setting.getKey()))) {
                reference.set(setting.getKey(), written(form, part, setting.getKey(), setting.getValue()));
            }
        }
        return FromBank.fresh(form, form.with(part, reference), bank);
    }

    /** Questions of a page stay references where they are. */
    private static JsonNode written(FormDocument form, DocumentPath part, String key, JsonNode effective) {
        var written = form.at(part).path(key);
        return key.equals(QUESTIONS) && !written.isMissingNode() ? written : effective;
    }

    /**
     * A published form with references to the entries that ship, where it says just what they say and has their names. It
     * means what it meant before.
     */
    public static FormDocument recognised(FormDocument published) {
        var form = published;
        for (int page = 0; page < published.size(PAGES); page++) {
            form = recognised(form, DocumentPath.page(page), BankEntry.PAGES);
            for (int question = 0; question < form.size(PAGES.then(page).then(QUESTIONS)); question++) {
                form = recognised(form, DocumentPath.question(page, question), BankEntry.QUESTIONS);
            }
        }
        return form;
    }

    private static FormDocument recognised(FormDocument form, DocumentPath part, String kind) {
        var said = form.takenIn();
        return Bank.SHIPPED.entries(kind).stream()
                .filter(entry -> named(form.at(part), entry))
                .map(entry -> joined(form, part, entry, Bank.SHIPPED))
                .filter(joined ->
                        joined.takenIn().equals(said) && !joined.at(part).has(QUESTIONS))
                .findFirst()
                .orElse(form);
    }

    private static boolean named(JsonNode part, BankEntry entry) {
        var content = entry.content();
        return !part.has("bank")
                && part.path("id").equals(content.path("id"))
                && part.path("type").equals(content.path("type"));
    }
}

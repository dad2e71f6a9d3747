package jp.tenohira.procedures.builder.web.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.copies.SourceDocuments;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.FormTemplates;
import jp.tenohira.procedures.builder.document.FromBank;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a working copy begins as: a template, the form of a procedure as it is in force, or a YAML file. */
@Component
class Beginnings {

    static final String YAML = "yaml";
    static final String FORM = "form:";

    private final Workbench workbench;
    private final Procedures procedures;
    private final SourceDocuments sources;
    private final BankEntries bank;
    private final Messages messages;

    Beginnings(
            Workbench workbench, Procedures procedures, SourceDocuments sources, BankEntries bank, Messages messages) {
        this.bank = bank;
        this.workbench = workbench;
        this.procedures = procedures;
        this.sources = sources;
        this.messages = messages;
    }

    record Begun(String procedure, FormDocument document) {}

    /** @param messages what is wrong, by field */
    record Wrong(Map<String, String> messages) {}

    Outcome<Begun, Wrong> document(
            Staff staff, Lang lang, MultiValueMap<String, String> asked, MultiValueMap<String, MultipartFile> files) {
        var wrong = new LinkedHashMap<String, String>();
        var code = first(asked, "procedure");
        if (code.isEmpty()) {
            wrong.put("procedure", messages.in(lang, "builder.begin.wrong.procedure"));
            return Outcome.refused(new Wrong(wrong));
        }
        var procedure = workbench.procedure(staff, code);
        var source = first(asked, "source");
        try {
            var yaml = source.equals(YAML) ? typedOrSent(asked, files) : "";
            if (source.isEmpty() || source.equals(YAML) && yaml.isBlank()) {
                wrong.put(
                        source.isEmpty() ? "source" : YAML,
                        messages.in(lang, "builder.begin.wrong." + (source.isEmpty() ? "source" : YAML)));
                return Outcome.refused(new Wrong(wrong));
            }
            return Outcome.accepted(new Begun(code, named(written(source, yaml), procedure, source)));
        } catch (DefinitionRefused refused) {
            var problem = refused.problems().getFirst();
            wrong.put(
                    YAML,
                    messages.in(
                            lang,
                            "builder.yaml.wrong",
                            problem.place(),
                            problem.said().in(lang)));
            return Outcome.refused(new Wrong(wrong));
        }
    }

    private FormDocument written(String source, String yaml) {
        if (source.equals(YAML)) {
            return FromBank.complete(FormDocument.written(YAML, yaml), bank.current());
        }
        if (source.startsWith(FORM)) {
            return sources.inForce(source.substring(FORM.length()));
        }
        // A template takes in the question bank as it is now.
        var template = FormTemplates.named(source);
        return FromBank.fresh(FormDocument.stored("{}"), template, bank.current());
    }

    /** The document under the procedure's code; what began as a template also has the procedure's name. */
    private static FormDocument named(FormDocument document, Procedure procedure, String source) {
        var json = JsonMapper.shared();
        var coded = document.with(
                DocumentPath.ROOT.then("procedure"), json.getNodeFactory().stringNode(procedure.code()));
        return FormTemplates.NAMES.contains(source)
                ? coded.with(DocumentPath.ROOT.then("title"), text(procedure.name()))
                : coded;
    }

    private static ObjectNode text(Text name) {
        var node = JsonMapper.shared().createObjectNode();
        for (var lang : Lang.values()) {
            if (name.has(lang)) {
                node.put(lang.code(), name.in(lang));
            }
        }
        return node;
    }

    /** The file when one was sent, else what was typed. */
    static String typedOrSent(MultiValueMap<String, String> asked, MultiValueMap<String, MultipartFile> files) {
        var file = files.getFirst("file");
        if (file == null || file.isEmpty()) {
            return first(asked, YAML);
        }
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String first(MultiValueMap<String, String> asked, String name) {
        var value = asked.getFirst(name);
        return value == null ? "" : value;
    }

    /** The procedures of the city that have a form to begin with. */
    java.util.List<Procedure> withForms() {
        return procedures.all().stream().filter(Procedure::form).toList();
    }
}

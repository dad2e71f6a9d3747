package jp.tenohira.procedures.forms.compiled;

import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.handling.CertificateDefinition;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import jp.tenohira.procedures.forms.rules.Expression;
import jp.tenohira.procedures.forms.rules.Known;
import jp.tenohira.procedures.forms.rules.Template;

/** The fees and certificates of a form with their rules compiled: they may mean every answer. */
public record CompiledHandling(List<Fee> fees, List<Certificate> certificates) {

    /** A fee with the rule of its amount. */
    public record Fee(FeeDefinition definition, Expression amount) {}

    /** A certificate with its rule and texts. */
    public record Certificate(
            CertificateDefinition definition,
            Optional<Expression> when,
            List<Template> body,
            List<Template> rows,
            Optional<Template> note) {}

    public static CompiledHandling compile(CompiledForm form, List<DefinitionProblem> problems) {
        var handling = form.definition().handling();
        var fees = new ArrayList<Fee>();
        for (var fee : handling.fees()) {
            var place = "fees[" + fees.size() + "].amount";
            fees.add(new Fee(fee, form.language().value(place, fee.amount(), SimpleType.INT, form.known(), problems)));
        }
        var certificates = new ArrayList<Certificate>();
        for (var certificate : handling.certificates()) {
            certificates.add(certificate(form, certificate, "certificates[" + certificates.size() + "]", problems));
        }
        return new CompiledHandling(List.copyOf(fees), List.copyOf(certificates));
    }

    private static Certificate certificate(
            CompiledForm form, CertificateDefinition certificate, String place, List<DefinitionProblem> problems) {
        for (var own : List.of(CertificateDefinition.ISSUED, CertificateDefinition.SHOWN)) {
            if (form.topLevel().contains(own)) {
                problems.add(DefinitionProblem.of(
                        place,
                        own,
                        Text.of(
                                "証明書を発行する様式では、この名前の質問は使えません。",
                                "a form with certificates cannot have a question of this name")));
            }
        }
        var known = form.known().and(CertificateDefinition.ISSUED).and(CertificateDefinition.SHOWN);
        var body = new ArrayList<Template>();
        for (var paragraph : certificate.body()) {
            body.add(template(form, place + ".body[" + body.size() + "]", paragraph, known, problems));
        }
        var rows = new ArrayList<Template>();
        for (var row : certificate.rows()) {
            rows.add(template(form, place + ".rows[" + rows.size() + "].value", row.value(), known, problems));
        }
        return new Certificate(
                certificate,
                certificate.when().map(when -> form.language().condition(place + ".when", when, known, problems)),
                List.copyOf(body),
                List.copyOf(rows),
                certificate.note().map(note -> template(form, place + ".note", note, known, problems)));
    }

    private static Template template(
            CompiledForm form, String place, String text, Known known, List<DefinitionProblem> problems) {
        return form.language().template(place, Text.plain(text), known, problems);
    }
}

package jp.tenohira.procedures.forms.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.CertificateText;
import jp.tenohira.procedures.forms.FeeDue;
import jp.tenohira.procedures.forms.ShownSection;
import jp.tenohira.procedures.forms.compiled.CompiledHandling;
import jp.tenohira.procedures.forms.compiled.CompiledHandling.Certificate;
import jp.tenohira.procedures.forms.definition.handling.CertificateDefinition;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import jp.tenohira.procedures.forms.rules.Scope;

/** What fees and certificates say of one application. */
public final class HandlingWords {

    private HandlingWords() {}

    public static List<FeeDue> fees(Walk walk, CompiledHandling handling) {
        var due = new ArrayList<FeeDue>();
        for (var fee : handling.fees()) {
            var yen = fee.amount().value(walk.scope()).map(HandlingWords::yen).orElse(0L);
            if (yen > 0) {
                due.add(new FeeDue(fee.definition(), yen));
            }
        }
        return due;
    }

    /** The codes these answers need a price of and that have none on the day. */
    public static Set<String> missingPrices(Walk walk, CompiledHandling handling) {
        handling.fees().forEach(fee -> fee.amount().value(walk.scope()));
        return walk.missingPrices();
    }

    private static long yen(Object value) {
        return value instanceof Long amount ? Math.clamp(amount, 0, FeeDefinition.MOST_YEN) : 0;
    }

    /**
     * The certificates the answers call for.
     *
     * @param issued the fields of {@link CertificateDefinition#ISSUED}
     */
    public static List<CertificateText> certificates(
            Walk walk, CompiledHandling handling, List<ShownSection> shown, Map<String, String> issued) {
        var scope = walk.scope();
        scope.set(CertificateDefinition.ISSUED, all(CertificateDefinition.ISSUED_FIELDS, issued));
        scope.set(CertificateDefinition.SHOWN, inWords(walk, shown));
        return handling.certificates().stream()
                .filter(certificate ->
                        certificate.when().isEmpty() || certificate.when().get().holds(scope))
                .map(certificate -> text(certificate, scope))
                .toList();
    }

    private static CertificateText text(Certificate certificate, Scope scope) {
        var definition = certificate.definition();
        var rows = new ArrayList<CertificateText.Line>();
        for (var i = 0; i < definition.rows().size(); i++) {
            rows.add(new CertificateText.Line(
                    definition.rows().get(i).label(),
                    certificate.rows().get(i).fill(scope).in(Lang.JA)));
        }
        return new CertificateText(
                definition.id(),
                definition.title(),
                certificate.body().stream()
                        .map(paragraph -> paragraph.fill(scope).in(Lang.JA))
                        .toList(),
                rows,
                certificate.note().map(note -> note.fill(scope).in(Lang.JA)).orElse(""));
    }

    private static Map<String, String> all(List<String> fields, Map<String, String> given) {
        var all = new HashMap<String, String>();
        fields.forEach(field -> all.put(field, given.getOrDefault(field, "")));
        return all;
    }

    private static Map<String, String> inWords(Walk walk, List<ShownSection> shown) {
        var words = new HashMap<String, String>();
        walk.topLevel().forEach(id -> words.put(id, ""));
        for (var section : shown) {
            for (var line : section.lines()) {
                if (line.path().parts().size() == 1 && line.answered()) {
                    words.put(line.path().parts().getFirst(), line.text());
                }
            }
        }
        return words;
    }
}

package jp.tenohira.procedures.forms.definition.reading;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.procedures.forms.definition.handling.CertificateDefinition;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import jp.tenohira.procedures.forms.definition.handling.Handling;

/** Reads what the office does with an application once it is filed. */
final class HandlingReader {

    private static final int LONGEST = 4_000;
    private static final int MOST = 10;
    private static final String NAME = "[a-z][a-z0-9-]{0,39}";

    private HandlingReader() {}

    static Handling read(Place root) {
        var fees = new HashSet<String>();
        var certificates = new HashSet<String>();
        if (root.items("fees").size() > MOST || root.items("certificates").size() > MOST) {
            root.at(root.items("fees").size() > MOST ? "fees" : "certificates")
                    .wrong(MOST + "件までにしてください。", "expected at most " + MOST);
        }
        return new Handling(
                path(root),
                root.items("fees").stream().map(place -> fee(place, fees)).toList(),
                root.items("certificates").stream()
                        .map(place -> certificate(place, certificates))
                        .toList());
    }

    private static Optional<DecisionPath> path(Place root) {
        var here = root.at("decisionPath");
        return root.has("decisionPath") ? Optional.of(DecisionPathReader.read(here)) : Optional.empty();
    }

    private static FeeDefinition fee(Place place, Set<String> taken) {
        var amount = place.at("amount").asCell();
        if (amount instanceof Long yen && (yen < 0 || yen > FeeDefinition.MOST_YEN)) {
            place.at("amount")
                    .wrong(
                            "0円から" + FeeDefinition.MOST_YEN + "円までの金額を書いてください。",
                            "expected 0 to " + FeeDefinition.MOST_YEN + " yen");
        } else if (!(amount instanceof Long) && !(amount instanceof String)) {
            place.at("amount").wrong("円の整数か、金額になる式を書いてください。", "expected whole yen, or a rule that answers them");
        }
        var id = name(place, taken);
        var fee = new FeeDefinition(
                id,
                place.words("label"),
                amount.toString(),
                place.oneOf("when", FeeDefinition.When.class, FeeDefinition.When.BEFORE_ISSUE),
                place.words("legalBasis"),
                kind(place).orElse(id),
                refundWhen(place));
        place.done();
        return fee;
    }

    private static Optional<String> kind(Place place) {
        var kind = place.optionalText("kind");
        if (kind.filter(code -> !code.matches(NAME)).isPresent()) {
            place.at("kind").wrong("記号は、英小文字・数字・ハイフンで書いてください。", "expected a code of small letters, digits and hyphens");
        }
        return kind;
    }

    private static Set<FeeDefinition.RefundWhen> refundWhen(Place place) {
        var when = EnumSet.noneOf(FeeDefinition.RefundWhen.class);
        for (var item : place.items("refund")) {
            switch (item.asText(LONGEST)) {
                case "withdrawn" -> when.add(FeeDefinition.RefundWhen.WITHDRAWN);
                case "refused" -> when.add(FeeDefinition.RefundWhen.REFUSED);
                default -> item.wrong("withdrawnかrefusedを書いてください。", "expected withdrawn or refused");
            }
        }
        return when;
    }

    private static CertificateDefinition certificate(Place place, Set<String> taken) {
        var certificate = new CertificateDefinition(
                name(place, taken),
                place.text("title"),
                place.optionalText("when"),
                place.items("body").stream().map(line -> line.asText(LONGEST)).toList(),
                place.items("rows").stream().map(HandlingReader::row).toList(),
                place.optionalText("note"));
        if (certificate.body().isEmpty()) {
            place.at("body").wrong("証明する文を1つ以上書いてください。", "expected at least one paragraph of what is certified");
        }
        place.done();
        return certificate;
    }

    private static CertificateDefinition.Line row(Place place) {
        var row = new CertificateDefinition.Line(place.text("label"), place.text("value"));
        place.done();
        return row;
    }

    private static String name(Place place, Set<String> taken) {
        var id = place.text("id");
        if (!id.matches(NAME)) {
            place.at("id").wrong("名前は、英小文字・数字・ハイフンで書いてください。", "expected a name of small letters, digits and hyphens");
        } else if (!taken.add(id)) {
            place.at("id").wrong("同じ名前がほかにあります。", "another one has this name");
        }
        return id;
    }
}

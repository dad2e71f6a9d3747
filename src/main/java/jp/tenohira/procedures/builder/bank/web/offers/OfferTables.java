package jp.tenohira.procedures.builder.bank.web.offers;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.bank.offers.Offer;
import jp.tenohira.procedures.builder.bank.web.BankDesk;
import jp.tenohira.procedures.builder.document.FromBank.Own;
import jp.tenohira.procedures.forms.releases.web.Differences;
import jp.tenohira.ui.components.Table;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a version would change in a form, and what the form says on its own instead, side by side. */
@Component
class OfferTables {

    private final BankDesk desk;
    private final Differences differences;

    OfferTables(BankDesk desk, Differences differences) {
        this.desk = desk;
        this.differences = differences;
    }

    List<Table> of(Lang lang, Offer offer) {
        var tables = new ArrayList<Table>();
        var from = offer.from().version();
        var to = offer.entry().version();
        tables.add(differences.table(
                lang,
                offer.changes(),
                desk.text(lang, "offer.changes", from, to, offer.changes().size())));
        if (!offer.hiding().isEmpty()) {
            tables.add(Table.cards(
                    desk.text(lang, "offer.own"),
                    List.of(
                            new Table.Column(desk.text(lang, "column.question")),
                            new Table.Column(desk.text(lang, "column.setting")),
                            new Table.Column(desk.text(lang, "column.own")),
                            new Table.Column(desk.text(lang, "column.bank"))),
                    offer.hiding().stream().map(own -> row(lang, offer, own)).toList()));
        }
        return tables;
    }

    private Table.Row row(Lang lang, Offer offer, Own own) {
        return new Table.Row(List.of(
                new Table.Cell(own.part()),
                new Table.Cell(desk.setting(lang, own.key())),
                new Table.Cell(words(offer.document().at(own.path()))),
                new Table.Cell(words(offer.entry().content().path(own.key())))));
    }

    /** A value as it is read: the wordings of a text, else as it is written. */
    private static String words(JsonNode value) {
        if (value.isMissingNode()) {
            return "—";
        }
        if (value.isObject() && value.has(Lang.JA.code())) {
            return String.join(
                    " / ", value.valueStream().map(JsonNode::asString).toList());
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}

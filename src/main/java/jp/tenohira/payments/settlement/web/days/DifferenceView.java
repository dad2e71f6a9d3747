package jp.tenohira.payments.settlement.web.days;

import static jp.tenohira.payments.settlement.web.Fields.cell;
import static jp.tenohira.payments.settlement.web.Fields.yen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.Day.Judged;
import jp.tenohira.payments.settlement.days.Difference;
import jp.tenohira.payments.settlement.days.Reason;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The differences of a day, and the forms in which people say why they stand. */
@Component
class DifferenceView {

    private final SettlementDesk desk;
    private final Fields fields;

    DifferenceView(SettlementDesk desk, Fields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    List<Part> parts(Lang lang, Day day, Map<String, String> asked, List<Problem> problems) {
        if (day.differences().isEmpty()) {
            return List.of();
        }
        var forms = new ArrayList<Form>();
        for (int at = 0; at < day.differences().size(); at++) {
            var judged = day.differences().get(at);
            if (judged.given().isEmpty() && judged.difference().kind().resolvable()) {
                forms.add(form(lang, day, at, judged.difference(), asked, problems));
            }
        }
        return List.of(Part.table(table(lang, day)).with(forms));
    }

    private Table table(Lang lang, Day day) {
        return Table.cards(
                desk.text(lang, "differences"),
                List.of(
                        new Table.Column(desk.text(lang, "difference")),
                        Table.Column.number(desk.text(lang, "amount")),
                        new Table.Column(desk.text(lang, "reason"))),
                day.differences().stream()
                        .map(judged -> new Table.Row(List.of(
                                cell(named(lang, day, judged.difference())),
                                yen(lang, judged.difference().yen()),
                                cell(reason(lang, judged)))))
                        .toList());
    }

    private String named(Lang lang, Day day, Difference difference) {
        var label = difference.kind().label().in(lang);
        var subject = difference.kind() == Difference.Kind.NO_ACCOUNT
                ? desk.names(lang, day.of().day()).feeKind(difference.subject())
                : difference.subject();
        return subject.isEmpty() ? label : label + " " + subject;
    }

    private String reason(Lang lang, Judged judged) {
        return judged.given()
                .map(given -> desk.text(
                        lang,
                        "given",
                        given.reason().label().in(lang),
                        given.words(),
                        given.by(),
                        JapaneseDates.dateTime(given.at(), lang)))
                .orElseGet(() ->
                        desk.text(lang, judged.difference().kind().resolvable() ? "noReason" : "needsDefinition"));
    }

    private Form form(
            Lang lang, Day day, int at, Difference difference, Map<String, String> asked, List<Problem> problems) {
        var mine = asked.getOrDefault("at", "").equals(Integer.toString(at));
        return new Form(
                named(lang, day, difference),
                DayView.address(day.of()) + "/explain",
                false,
                Map.of(
                        "at", Integer.toString(at),
                        "kind", difference.kind().name(),
                        "subject", difference.subject(),
                        "yen", Long.toString(difference.yen())),
                List.of(
                        new ChoiceField(
                                "reason-" + at,
                                "reason",
                                desk.text(lang, "reason"),
                                null,
                                Fields.error(problems, "reason-" + at),
                                true,
                                Arrays.stream(Reason.values())
                                        .map(reason -> new Option(
                                                reason.name(), reason.label().in(lang)))
                                        .toList(),
                                mine ? asked.getOrDefault("reason", "") : ""),
                        fields.text(
                                lang,
                                "words-" + at,
                                "words",
                                mine ? asked.getOrDefault("words", "") : "",
                                TextField.Kind.TEXT,
                                problems)),
                Button.secondary(desk.text(lang, "explain.yes")));
    }
}

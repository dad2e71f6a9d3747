package jp.tenohira.payments.settlement.web.office;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.settlement.bank.BankReceipts;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.days.Reason;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** Credits of the bank on pages, and what a person says who receives some of them. */
@Component
class CreditView {

    private static final String BY_CREDITS = "credits";
    private static final String SEEN = "seen";
    private static final int LONGEST_YEN = 20;

    static final int LONGEST_WORDS = SettlementDesk.LONGEST_WORDS - 100;

    private final SettlementDesk desk;
    private final Fields fields;

    CreditView(SettlementDesk desk, Fields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    Tag tag(Lang lang, BankReceipts.State state) {
        var text = desk.word(lang, state);
        return switch (state) {
            case EXPECTED -> new Tag("○ " + text, Tag.Colour.GRAY);
            case OVERDUE, CHANGED -> new Tag("■ " + text, Tag.Colour.RED);
            case WAITING -> new Tag("◆ " + text, Tag.Colour.BLUE);
            case RECEIVED -> new Tag("● " + text, Tag.Colour.GREEN);
        };
    }

    Table free(Lang lang, String caption, List<Credit> credits) {
        return table(
                lang,
                caption,
                credits.stream().map(credit -> row(lang, credit, credit.yen())).toList());
    }

    /** @param parts how much of each was taken */
    Table taken(Lang lang, String caption, Map<Credit, Long> parts) {
        return table(
                lang,
                caption,
                parts.entrySet().stream()
                        .map(part -> row(lang, part.getKey(), part.getValue()))
                        .toList());
    }

    private Table table(Lang lang, String caption, List<Table.Row> rows) {
        return Table.cards(
                desk.text(lang, caption),
                List.of(
                        new Table.Column(desk.text(lang, "day.credited")),
                        new Table.Column(desk.text(lang, "payer")),
                        new Table.Column(desk.text(lang, "reference")),
                        Table.Column.number(desk.text(lang, "amount"))),
                rows);
    }

    private Table.Row row(Lang lang, Credit credit, long yen) {
        return new Table.Row(List.of(
                Fields.cell(JapaneseDates.date(credit.day(), lang)),
                Fields.cell(payer(lang, credit)),
                Fields.cell(credit.reference()),
                Fields.yen(lang, yen)));
    }

    private String payer(Lang lang, Credit credit) {
        return credit.inCash() ? (desk.text(lang, "credit.inCash") + " " + credit.payer()).strip() : credit.payer();
    }

    Field choices(Lang lang, List<Credit> candidates) {
        return new ChoicesField(
                "credit",
                "credit",
                desk.text(lang, "field.credit"),
                null,
                null,
                false,
                candidates.stream()
                        .map(credit -> new Option(
                                credit.id().toString(),
                                desk.text(
                                        lang,
                                        "credit.option",
                                        JapaneseDates.date(credit.day(), lang),
                                        JapaneseNumbers.inTable(credit.yen()),
                                        payer(lang, credit))))
                        .toList(),
                List.of());
    }

    /** How somebody knows of the money: by credits that the bank told of, or by the bank book and what it shows. */
    List<Field> how(Lang lang, Map<String, String> asked, List<Problem> problems) {
        var byCredits = new Option(BY_CREDITS, desk.text(lang, "how.credits"));
        var seen = new Option(SEEN, desk.text(lang, "how.seen"));
        var book = desk.byBook();
        return List.of(
                new ChoiceField(
                        "how",
                        "how",
                        desk.text(lang, "field.how"),
                        desk.hint(lang, "how"),
                        Fields.error(problems, "how"),
                        true,
                        book ? List.of(seen, byCredits) : List.of(byCredits, seen),
                        asked.getOrDefault("how", book ? SEEN : BY_CREDITS)),
                new TextField(
                        "seenYen",
                        "seenYen",
                        desk.text(lang, "field.seenYen"),
                        desk.hint(lang, "seenYen"),
                        Fields.error(problems, "seenYen"),
                        false,
                        TextField.Kind.TEXT,
                        asked.getOrDefault("seenYen", ""),
                        "off",
                        null,
                        LONGEST_YEN));
    }

    static boolean saw(Map<String, String> asked) {
        return SEEN.equals(asked.get("how"));
    }

    /** What the bank book shows, the full amount where nothing else was typed; of what cannot be read a problem. */
    long seenYen(Lang lang, Map<String, String> asked, long full, List<Problem> problems) {
        var typed = asked.getOrDefault("seenYen", "");
        if (!saw(asked) || typed.isBlank()) {
            return full;
        }
        var yen = Fields.yen(typed);
        if (yen.isEmpty()) {
            problems.add(new Problem("seenYen", desk.text(lang, "wrong.yen")));
        }
        return yen.orElse(full);
    }

    List<Field> why(Lang lang, Map<String, String> asked, List<Problem> problems) {
        return List.of(
                new ChoiceField(
                        "reason",
                        "reason",
                        desk.text(lang, "reason"),
                        null,
                        Fields.error(problems, "reason"),
                        true,
                        Arrays.stream(Reason.values())
                                .map(reason ->
                                        new Option(reason.name(), reason.label().in(lang)))
                                .toList(),
                        asked.getOrDefault("reason", "")),
                fields.text(lang, "words", "words", asked.getOrDefault("words", ""), TextField.Kind.TEXT, problems));
    }

    /** What was said, as it is kept; of what is missing a problem each. */
    String said(Lang lang, Map<String, String> asked, List<Problem> problems) {
        var reason = Reason.of(asked.getOrDefault("reason", ""));
        var words = Fields.words(asked.getOrDefault("words", ""), LONGEST_WORDS);
        if (reason.isEmpty()) {
            problems.add(new Problem("reason", desk.text(lang, "wrong.reason")));
        }
        if (words.isEmpty()) {
            problems.add(new Problem("words", desk.text(lang, "wrong.words", LONGEST_WORDS)));
        }
        return reason.map(known -> known.label().in(Lang.JA)).orElse("") + ":" + words.orElse("");
    }
}

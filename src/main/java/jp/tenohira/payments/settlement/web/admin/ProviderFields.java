package jp.tenohira.payments.settlement.web.admin;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.identity.Organisation;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.settlement.pages.ProviderPage.Group;
import jp.tenohira.payments.settlement.payouts.ProviderDefinition.Wrong;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The fields in which a provider is defined, in groups, and the place of each problem among them. */
@Component
class ProviderFields {

    private static final List<RoundingRule> ROUNDINGS =
            List.of(RoundingRule.FLOOR, RoundingRule.HALF_UP, RoundingRule.CEILING);
    private static final Map<String, String> FIELD_OF = Map.of(
            "name.ja", "nameJa",
            "closing", "closingDays",
            "closing.weekly", "closingWeekday",
            "payout.months", "payoutMonths",
            "payout.day", "payoutDay",
            "payout.holiday", "payoutHoliday",
            "payout.bankDays", "payoutBankDays",
            "brands", "brand-0");

    private final SettlementDesk desk;
    private final Organisation organisation;

    ProviderFields(SettlementDesk desk, Organisation organisation) {
        this.desk = desk;
        this.organisation = organisation;
    }

    /** A wrong value of the definition as the problem of the field it was typed in. */
    Problem problem(Lang lang, ProviderForm form, Wrong wrong) {
        var field = FIELD_OF.getOrDefault(wrong.field(), wrong.field());
        if (field.startsWith("brands.")) {
            var parts = field.split("\\.", -1);
            field = parts[2] + "-" + form.filledRows().get(Integer.parseInt(parts[1]));
        }
        var plain = field.replaceAll("-[0-9]+$", "");
        var own = "wrong.provider." + plain;
        return new Problem(
                field,
                desk.has(own)
                        ? desk.text(lang, own)
                        : desk.text(
                                lang,
                                "wrong.provider",
                                desk.text(lang, "field.provider." + plain),
                                wrong.expected().in(lang)));
    }

    List<Group> groups(Lang lang, ProviderForm form, List<Problem> problems) {
        var write = new Write(lang, form, problems);
        var groups = new ArrayList<Group>();
        groups.add(write.group(
                "who",
                write.text("since", true),
                write.text("code", true),
                write.text("nameJa", true),
                write.text("nameEn", false),
                write.choice(
                        "section",
                        organisation.sections().stream()
                                .map(section -> new Option(
                                        section.code(), section.name().in(lang)))
                                .toList()),
                write.lines("payers")));
        groups.add(write.group(
                "closing",
                write.choice("closing", write.options("closing", "daily", "weekly", "days")),
                write.text("closingDays", false),
                write.choice(
                        "closingWeekday",
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new Option(
                                        ProviderForm.word(day), desk.text(lang, "weekday." + ProviderForm.word(day))))
                                .toList(),
                        false)));
        groups.add(write.group(
                "payout",
                write.choice("payout", write.options("payout", "month", "bankDays")),
                write.number("payoutMonths"),
                write.text("payoutDay", false),
                write.choice("payoutHoliday", write.options("payoutHoliday", "next", "previous"), false),
                write.number("payoutBankDays"),
                write.number("within")));
        groups.add(write.group(
                "fees",
                write.choice("fees", write.options("fees", "deducted", "billed")),
                write.choice("roundedPer", write.options("roundedPer", "period", "day"))));
        for (int row = 0; row < form.rows(); row++) {
            groups.add(write.brand(row));
        }
        return groups;
    }

    /** Writes the fields of one form. */
    private final class Write {

        private final Lang lang;
        private final ProviderForm form;
        private final List<Problem> problems;

        Write(Lang lang, ProviderForm form, List<Problem> problems) {
            this.lang = lang;
            this.form = form;
            this.problems = problems;
        }

        Group group(String key, Field... fields) {
            return new Group(desk.text(lang, "provider.group." + key), List.of(fields), false);
        }

        Group brand(int row) {
            var legend = desk.text(lang, "provider.group.brand", row + 1);
            var tenders = Arrays.stream(Tender.values())
                    .filter(Tender::cashless)
                    .map(tender ->
                            new Option(ProviderForm.word(tender), tender.label().in(lang)))
                    .toList();
            var roundings = ROUNDINGS.stream()
                    .map(rule ->
                            new Option(ProviderForm.word(rule), rule.label().in(lang)))
                    .toList();
            return new Group(
                    legend,
                    List.of(
                            text("brand-" + row, false),
                            text("rate-" + row, false),
                            choice("tender-" + row, tenders, false),
                            choice("rounding-" + row, roundings, false)),
                    true);
        }

        List<Option> options(String key, String... values) {
            return Arrays.stream(values)
                    .map(value -> new Option(value, desk.text(lang, "provider." + key + "." + value)))
                    .toList();
        }

        private String label(String field) {
            return desk.text(lang, "field.provider." + field.replaceAll("-[0-9]+$", ""));
        }

        private Optional<String> hint(String field) {
            return Optional.ofNullable(desk.hint(lang, "provider." + field.replaceAll("-[0-9]+$", "")));
        }

        TextField text(String field, boolean required) {
            return text(field, required, TextField.Kind.TEXT, 200);
        }

        TextField number(String field) {
            return text(field, false, TextField.Kind.NUMBER, 3);
        }

        TextField lines(String field) {
            return text(field, true, TextField.Kind.LONG, 2_000);
        }

        private TextField text(String field, boolean required, TextField.Kind kind, int longest) {
            return new TextField(
                    field,
                    field,
                    label(field),
                    hint(field).orElse(null),
                    Fields.error(problems, field),
                    required,
                    kind,
                    form.values().getOrDefault(field, ""),
                    "off",
                    null,
                    longest);
        }

        ChoiceField choice(String field, List<Option> options) {
            return choice(field, options, true);
        }

        ChoiceField choice(String field, List<Option> options, boolean required) {
            return new ChoiceField(
                    field,
                    field,
                    label(field),
                    hint(field).orElse(null),
                    Fields.error(problems, field),
                    required,
                    options,
                    form.text(field));
        }
    }
}

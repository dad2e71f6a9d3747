package jp.tenohira.payments.settlement.payouts;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.settlement.payouts.Provider.Brand;
import jp.tenohira.payments.settlement.payouts.Provider.Closing;
import jp.tenohira.payments.settlement.payouts.Provider.Payout;
import jp.tenohira.payments.settlement.payouts.Provider.RoundedBy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads what a contract says from YAML; every wrong value is named with what would have been right. */
public final class ProviderDefinition {

    private static final int LAST_DAY = 31;
    private static final int MOST_BRANDS = 100;
    private static final int MOST_BANK_DAYS = 60;
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final JsonNode root;
    private final List<Wrong> problems = new ArrayList<>();

    private ProviderDefinition(JsonNode root) {
        this.root = root;
    }

    /**
     * A value that cannot be used.
     *
     * @param field its path, such as {@code payout.day} or {@code brands.0.rate}; empty for the whole
     * @param expected what would have been right
     */
    public record Wrong(String field, String value, Text expected) {

        public Text sentence() {
            return field.isEmpty()
                    ? expected
                    : Text.of(
                            "%s:「%s」は使えません。%sを書いてください。".formatted(field, value, expected.in(Lang.JA)),
                            "%s: \"%s\" cannot be used; expected %s.".formatted(field, value, expected.in(Lang.EN)));
        }
    }

    public static Outcome<Provider, List<Wrong>> read(String yaml) {
        try {
            var root = YAML.readTree(yaml);
            return root != null && root.isObject() ? new ProviderDefinition(root).read() : noObject("");
        } catch (JacksonException e) {
            return noObject(e.getOriginalMessage());
        }
    }

    private static Outcome<Provider, List<Wrong>> noObject(String why) {
        return Outcome.refused(
                List.of(new Wrong("", "", Text.of("YAMLとして読めません。" + why, "This cannot be read as YAML. " + why))));
    }

    private Outcome<Provider, List<Wrong>> read() {
        var code = text("code");
        if (!code.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            wrong("code", code, "英小文字・数字・ハイフン", "lower-case letters, digits, hyphens");
        }
        var ja = root.at("/name/ja").asString("");
        if (ja.isBlank()) {
            wrong("name.ja", ja, "日本語の名称", "a Japanese name");
        }
        var payers = texts("payers");
        if (payers.isEmpty()) {
            wrong("payers", "", "振込依頼人名(1つ以上)", "at least one name of a payer");
        }
        var section = text("section");
        if (section.isEmpty()) {
            wrong("section", "", "担当課のコード", "the code of a section");
        }
        var within = number("within", 3, 0, MOST_BANK_DAYS);
        var deducted = choice("fees", List.of("deducted", "billed")).equals("deducted");
        var by = choice("roundedPer", List.of("period", "day"));
        var closing = closing();
        var payout = payout();
        var brands = brands();
        return problems.isEmpty()
                ? Outcome.accepted(new Provider(
                        code,
                        Text.of(ja, root.at("/name/en").asString(ja)),
                        section,
                        payers,
                        closing,
                        payout,
                        within,
                        deducted,
                        by.equals("day") ? RoundedBy.DAY : RoundedBy.PERIOD,
                        brands))
                : Outcome.refused(List.copyOf(problems));
    }

    private Closing closing() {
        var node = root.path("closing");
        if (node.isString() && node.asString().equals("daily")) {
            return new Closing.Daily();
        }
        var weekday = node.path("weekly").asString("");
        if (!weekday.isEmpty()) {
            try {
                return new Closing.Weekly(DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                wrong("closing.weekly", weekday, "英語の曜日(例:friday)", "a weekday such as friday");
                return new Closing.Daily();
            }
        }
        var days = StreamSupport.stream(node.spliterator(), false)
                .map(day -> day.asString("").equals("end") ? LAST_DAY : day.asInt(0))
                .toList();
        if (!node.isArray() || days.isEmpty() || days.stream().anyMatch(day -> day < 1 || day > LAST_DAY)) {
            wrong(
                    "closing",
                    node.toString(),
                    "daily、{weekly: friday}、または締日の一覧(例:[15, end])",
                    "daily, {weekly: friday} or days such as [15, end]");
            return new Closing.Daily();
        }
        return new Closing.Monthly(days);
    }

    private Payout payout() {
        var node = root.path("payout");
        if (node.has("bankDays")) {
            return new Payout.BankDaysLater(number("payout/bankDays", 0, 0, MOST_BANK_DAYS));
        }
        var day = node.path("day");
        var number = day.asString("").equals("end") ? LAST_DAY : day.asInt(0);
        if (number < 1 || number > LAST_DAY) {
            wrong("payout.day", day.toString(), "1から31、またはend", "1 to 31, or end");
        }
        var holiday = node.path("holiday").asString("next");
        if (!List.of("next", "previous").contains(holiday)) {
            wrong("payout.holiday", holiday, "nextかprevious", "next or previous");
        }
        return new Payout.OfMonth(number("payout/months", 0, 0, 12), number, holiday.equals("next"));
    }

    private List<Brand> brands() {
        var brands = new ArrayList<Brand>();
        var nodes = root.path("brands");
        if (!nodes.isArray() || nodes.isEmpty() || nodes.size() > MOST_BRANDS) {
            wrong("brands", "", "1から100のブランド", "1 to 100 brands");
            return brands;
        }
        for (int at = 0; at < nodes.size(); at++) {
            var node = nodes.get(at);
            var code = node.path("brand").asString("");
            var tender =
                    node.path("tender").asString("").toUpperCase(Locale.ROOT).replace('-', '_');
            var percent = node.path("rate").asString("");
            var rounding = node.path("rounding")
                    .asString("floor")
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '_');
            var known = List.of(Tender.values()).stream()
                    .anyMatch(one -> one.cashless() && one.name().equals(tender));
            if (code.isBlank()) {
                wrong("brands." + at + ".brand", code, "ブランド", "a brand");
            } else if (!known) {
                wrong("brands." + at + ".tender", tender, "card、e-money、qr", "card, e-money or qr");
            } else if (!percent.matches("[0-9]{1,2}(\\.[0-9]{1,4})?")) {
                wrong("brands." + at + ".rate", percent, "百分率(例:1.98)", "per cent such as 1.98");
            } else if (List.of(RoundingRule.values()).stream()
                    .noneMatch(rule -> rule.name().equals(rounding))) {
                wrong("brands." + at + ".rounding", rounding, "floor、half-up、ceiling", "floor, half-up or ceiling");
            } else {
                brands.add(new Brand(
                        code, Tender.valueOf(tender), new BigDecimal(percent), RoundingRule.valueOf(rounding)));
            }
        }
        return brands;
    }

    private String text(String field) {
        return root.path(field).asString("").strip();
    }

    private List<String> texts(String field) {
        return StreamSupport.stream(root.path(field).spliterator(), false)
                .map(node -> node.asString("").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private int number(String path, int usual, int least, int most) {
        var node = root.at("/" + path);
        var value = node.isMissingNode() ? usual : node.asInt(-1);
        if (value < least || value > most) {
            wrong(path.replace('/', '.'), node.toString(), least + "から" + most, least + " to " + most);
        }
        return value;
    }

    private String choice(String field, List<String> options) {
        var value = root.path(field).asString(options.getFirst());
        if (!options.contains(value)) {
            wrong(field, value, String.join("か", options), String.join(" or ", options));
        }
        return value;
    }

    private void wrong(String field, String value, String ja, String en) {
        problems.add(new Wrong(field, value, Text.of(ja, en)));
    }
}

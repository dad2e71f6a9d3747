package jp.tenohira.payments.settlement.web.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.settlement.payouts.Provider;
import jp.tenohira.payments.settlement.payouts.Provider.Closing;
import jp.tenohira.payments.settlement.payouts.Provider.Payout;
import jp.tenohira.payments.settlement.payouts.Provider.RoundedBy;
import jp.tenohira.sheets.TableReading;

/**
 * What stands in the form of a provider.
 *
 * @param values by the names of the fields
 * @param rows how many brands have room
 */
record ProviderForm(Map<String, String> values, int rows) {

    static final int MORE_ROWS = 3;
    private static final int MOST_ROWS = 100;
    private static final int LAST_DAY = 31;
    private static final int LONGEST = 2_000;

    private static final Map<String, String> USUAL = Map.of(
            "closing", "days",
            "closingDays", "15、末",
            "payout", "month",
            "payoutMonths", "1",
            "payoutDay", "10",
            "payoutHoliday", "next",
            "within", "3",
            "fees", "deducted",
            "roundedPer", "period");

    ProviderForm {
        values = Map.copyOf(values);
    }

    static ProviderForm empty() {
        return new ProviderForm(USUAL, MORE_ROWS);
    }

    static ProviderForm typed(Map<String, String> typed) {
        var rows = typed.getOrDefault("rows", "");
        return new ProviderForm(
                typed.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> one.getValue().length() > LONGEST
                                        ? one.getValue().substring(0, LONGEST)
                                        : one.getValue())),
                rows.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(rows), 1, MOST_ROWS) : MORE_ROWS);
    }

    static ProviderForm of(Provider provider) {
        var values = new HashMap<>(USUAL);
        values.put("code", provider.code());
        values.put("nameJa", provider.name().in(Lang.JA));
        values.put("nameEn", provider.name().in(Lang.EN));
        values.put("section", provider.section());
        values.put("payers", String.join("\n", provider.payers()));
        switch (provider.closing()) {
            case Closing.Daily() -> values.put("closing", "daily");
            case Closing.Weekly(var day) -> {
                values.put("closing", "weekly");
                values.put("closingWeekday", day.name().toLowerCase(Locale.ROOT));
            }
            case Closing.Monthly(var days) ->
                values.put("closingDays", days.stream().map(ProviderForm::day).collect(Collectors.joining("、")));
        }
        switch (provider.payout()) {
            case Payout.OfMonth(var months, var day, var next) -> {
                values.put("payoutMonths", Integer.toString(months));
                values.put("payoutDay", day(day));
                values.put("payoutHoliday", next ? "next" : "previous");
            }
            case Payout.BankDaysLater(var days) -> {
                values.put("payout", "bankDays");
                values.put("payoutBankDays", Integer.toString(days));
            }
        }
        values.put("within", Integer.toString(provider.within()));
        values.put("fees", provider.deducted() ? "deducted" : "billed");
        values.put("roundedPer", provider.roundedBy() == RoundedBy.DAY ? "day" : "period");
        for (int row = 0; row < provider.brands().size(); row++) {
            var brand = provider.brands().get(row);
            values.put("brand-" + row, brand.code());
            values.put("tender-" + row, word(brand.tender()));
            values.put("rate-" + row, brand.percent().toPlainString());
            values.put("rounding-" + row, word(brand.rounding()));
        }
        return new ProviderForm(values, provider.brands().size() + 1);
    }

    /** As definitions write the names of our constants. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(int day) {
        return day == LAST_DAY ? "末" : Integer.toString(day);
    }

    ProviderForm withMoreRows() {
        return new ProviderForm(values, Math.min(rows + MORE_ROWS, MOST_ROWS));
    }

    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** Rows in which a brand or its rate was typed. */
    List<Integer> filledRows() {
        return IntStream.range(0, rows)
                .filter(row ->
                        !text("brand-" + row).isEmpty() || !text("rate-" + row).isEmpty())
                .boxed()
                .toList();
    }

    /** Without full-width digits and signs. */
    static String plain(String typed) {
        return TableReading.plain(typed);
    }
}

package jp.tenohira.payments.settlement.web.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes what was typed into the form as the definition of a provider. What cannot be used is left to the reader of definitions to say. */
final class ProviderYaml {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .build();

    private ProviderYaml() {}

    static String of(ProviderForm form) {
        var name = new LinkedHashMap<String, Object>();
        name.put("ja", form.text("nameJa"));
        if (!form.text("nameEn").isEmpty()) {
            name.put("en", form.text("nameEn"));
        }
        var definition = new LinkedHashMap<String, Object>();
        definition.put("code", form.text("code"));
        definition.put("name", name);
        definition.put("section", form.text("section"));
        definition.put(
                "payers",
                form.text("payers")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        definition.put("closing", closing(form));
        definition.put("payout", payout(form));
        definition.put("within", number(form.text("within")));
        definition.put("fees", form.text("fees"));
        definition.put("roundedPer", form.text("roundedPer"));
        definition.put("brands", brands(form));
        return YAML.writeValueAsString(definition);
    }

    private static Object closing(ProviderForm form) {
        return switch (form.text("closing")) {
            case "daily" -> "daily";
            case "weekly" -> Map.of("weekly", form.text("closingWeekday"));
            default -> days(form.text("closingDays"));
        };
    }

    private static List<Object> days(String typed) {
        var days = new ArrayList<Object>();
        for (var part : typed.split("[,、,\\s]+")) {
            if (!part.isEmpty()) {
                days.add(number(part));
            }
        }
        return days;
    }

    private static Map<String, Object> payout(ProviderForm form) {
        var payout = new LinkedHashMap<String, Object>();
        if (form.text("payout").equals("bankDays")) {
            payout.put("bankDays", number(form.text("payoutBankDays")));
        } else {
            payout.put("months", number(form.text("payoutMonths")));
            payout.put("day", number(form.text("payoutDay")));
            payout.put("holiday", form.text("payoutHoliday"));
        }
        return payout;
    }

    /** A number where one was typed, {@code end} for the last day of the month. */
    private static Object number(String typed) {
        var plain = ProviderForm.plain(typed);
        if (plain.matches("[0-9]{1,3}")) {
            return Integer.valueOf(plain);
        }
        return plain.equals("末") || plain.equals("末日") ? "end" : plain;
    }

    private static List<Map<String, Object>> brands(ProviderForm form) {
        var brands = new ArrayList<Map<String, Object>>();
        for (var row : form.filledRows()) {
            var brand = new LinkedHashMap<String, Object>();
            brand.put("brand", form.text("brand-" + row));
            brand.put("tender", form.text("tender-" + row));
            brand.put("rate", ProviderForm.plain(form.text("rate-" + row)).replace("%", ""));
            brand.put("rounding", form.text("rounding-" + row));
            brands.add(brand);
        }
        return brands;
    }
}

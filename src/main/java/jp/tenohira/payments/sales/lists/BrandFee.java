package jp.tenohira.payments.sales.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** @param millionths of an amount that the provider of the brand keeps from the day on */
public record BrandFee(String brand, LocalDate since, long millionths) {

    private static final int PERCENT_TO_MILLIONTHS = 4;

    static BrandFee of(Map<String, String> entry) {
        return new BrandFee(
                entry.getOrDefault("brand", ""),
                LocalDate.parse(entry.getOrDefault("since", "")),
                new BigDecimal(entry.getOrDefault("rate", "0"))
                        .movePointRight(PERCENT_TO_MILLIONTHS)
                        .longValueExact());
    }
}

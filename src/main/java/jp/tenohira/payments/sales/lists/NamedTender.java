package jp.tenohira.payments.sales.lists;

import java.util.Map;
import jp.tenohira.payments.Tender;

/**
 * What a name of a tender at a register means.
 *
 * @param brand as its provider is known by; empty for cash
 */
public record NamedTender(String name, Tender tender, String brand) {

    static NamedTender of(Map<String, String> entry) {
        return new NamedTender(
                entry.getOrDefault("name", ""),
                Tender.valueOf(entry.getOrDefault("tender", "OTHER")),
                entry.getOrDefault("brand", ""));
    }
}

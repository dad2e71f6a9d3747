package jp.tenohira.payments.codes;

import java.time.Instant;
import java.util.UUID;

/**
 * A counter that shows a code.
 *
 * @param facility as the poster says it
 * @param shop number of the shop, 13 digits; {@code branch}, {@code register} and {@code spare} are the further parts of it
 * @param category what the merchant is (ISO 18245); 9399 is government services
 * @param name and city: in Latin letters, as wallets abroad show them
 */
record CounterCode(
        UUID id,
        String facility,
        String shop,
        String branch,
        String register,
        String spare,
        String category,
        String name,
        String city,
        Instant at,
        String byName) {}

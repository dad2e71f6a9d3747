/**
 * The price list of fees: by code and day, with the ordinance, the kind of fee and the tax. Rules of forms ask it by {@code
 * price("code")}; until a city imports a list of its own, the shipped standard prices hold.
 *
 * <p>Owns: price, price_import. Door: {@link jp.tenohira.payments.prices.Prices}. Read first: PricesTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.payments.prices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Codes that a counter shows and a phone scans (EMV merchant-presented QR, in Japan JPQR): written, read strictly, printed as a poster.
 *
 * <p>Owns: counter_code. Door: {@link jp.tenohira.payments.codes.MerchantCode}. Read first: MerchantCodeTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.payments.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

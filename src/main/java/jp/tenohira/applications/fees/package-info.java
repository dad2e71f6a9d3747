/**
 * Fees of applications: what is due by the definition, what was paid and how, and the interface that providers of payment
 * implement. Without any, a fee is paid at the counter and staff record it.
 *
 * <p>Owns: charge, charge_payment. Door: {@link jp.tenohira.applications.fees.Charges}, {@link
 * jp.tenohira.applications.fees.PaymentProvider}. Listens to: ApplicationSubmitted, CaseMoved. Read first: ChargesTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

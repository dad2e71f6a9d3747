/**
 * Fees of applications: what is due by the definition, and what was paid and how. A fee is paid at the counter, where staff record
 * it, or online, which another module takes by the door {@code dues}.
 *
 * <p>Owns: charge, charge_payment, charge_notice. Door: {@link jp.tenohira.applications.fees.Charges}, {@link
 * jp.tenohira.applications.dues.CaseFees}. Listens to: ApplicationSubmitted, CaseMoved. Read first: ChargesTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The resident's view of a case after it was filed: where it stands, messages, what to mend, withdrawal.
 *
 * <p>Owns no table. Its pages open with the receipt number and the code, or with the cookie that those gave. Read first:
 * MendingTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * E-mail notices to residents: written into an outbox by the transaction that causes them, sent afterwards.
 *
 * <p>Owns: notice. Door: {@link jp.tenohira.applications.notices.Notices}. A notice tells that something happened and
 * where to read it; what is in an application never goes by mail. Read first: NoticesTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Who may do what: staff and their roles, sign-in with password or passkey, residents and their sign-in by OpenID Connect,
 * API tokens, the security rules of every URL, the audit trail, and the organisation (departments and sections) that roles
 * refer to.
 *
 * <p>Owns: department, section, staff, passkey, api_token, audit_entry, audit_head, spring_session. Door: {@link
 * StaffAccounts}, {@link Organisation}, {@link AuditTrail}, {@link Secrets}, {@link RateLimits}; controllers ask for a
 * {@link Staff} or an {@link ApiClient} argument. Publishes nothing. Residents have a part of their own, {@code
 * residents}, which owns their tables. Read first: AccessRulesTests, ResidentSignInTests.
 */
@ApplicationModule(allowedDependencies = {"core", "ui", "ui :: components", "ui :: fields", "records"})
@NullMarked
package jp.tenohira.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

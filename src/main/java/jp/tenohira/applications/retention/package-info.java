/**
 * Retention: how long drafts, cases and attachments of a procedure live, what is held back, and the deletion of what is due with a
 * certificate. What figures count of a deleted case stays, without anything of a person.
 *
 * <p>Owns: retention_rule, retention_hold, retention_deletion, retired_case. Door: {@link jp.tenohira.applications.retention.Retention}.
 * The deletion itself is a function of the database, the only one that may delete a case. Read first: RetentionTests, then migration V88.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Files that residents attach: judged by their content, kept with the draft or case, handed out safely.
 *
 * <p>Owns: attachment. Door: {@link jp.tenohira.applications.attachments.Attachments}. Who may see a file is decided by
 * the caller, who names the case or draft it must belong to. Read first: FileInspectionTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

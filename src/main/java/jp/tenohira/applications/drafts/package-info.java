/**
 * Drafts: an application while it is being filled in, page by page, on one device or several.
 *
 * <p>Owns: draft. Door: {@link jp.tenohira.applications.drafts.Drafts}. A draft opens only to a browser that holds one of
 * its keys; controllers get it as an argument, which the key alone provides. Read first: DraftAccessTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

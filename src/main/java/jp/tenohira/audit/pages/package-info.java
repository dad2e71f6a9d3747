/** What the audit's template shows: one record, texts and addresses ready. */
@NullMarked
package jp.tenohira.audit.pages;

import org.jspecify.annotations.NullMarked;

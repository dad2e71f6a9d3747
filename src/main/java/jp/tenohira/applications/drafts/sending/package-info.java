/** The check of the answers and the sending, by residents or by staff at the counter. */
@NullMarked
package jp.tenohira.applications.drafts.sending;

import org.jspecify.annotations.NullMarked;

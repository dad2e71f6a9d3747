/** Findings somebody calls false, and who decides. */
@NullMarked
package jp.tenohira.assistant.web.contests;

import org.jspecify.annotations.NullMarked;

/** What administrators see and set: allowances, spending with its forecast, the log of uses. */
@NullMarked
package jp.tenohira.assistant.web.allowance;

import org.jspecify.annotations.NullMarked;

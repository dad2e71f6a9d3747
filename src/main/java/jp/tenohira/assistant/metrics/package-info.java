/** What figures read of the log of uses: metadata only. */
@NullMarked
package jp.tenohira.assistant.metrics;

import org.jspecify.annotations.NullMarked;

/** What the figures read of the standardisation. */
@NullMarked
package jp.tenohira.standards.metrics;

import org.jspecify.annotations.NullMarked;

/** Rows that lie ready in files but count for nothing yet, and rows that are packed to get there fast. */
@NamedInterface("staging")
@NullMarked
package jp.tenohira.facts.staging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Rows that the engine makes of several lines of a file each, and rows that lie ready but count for nothing yet. */
@NamedInterface("gathering")
@NullMarked
package jp.tenohira.facts.gathering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The cells of plain files as bytes, numbers and numbered words. */
@NamedInterface("cells")
@NullMarked
package jp.tenohira.facts.cells;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

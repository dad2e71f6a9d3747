/**
 * The questions a page can ask: one record for each type, drawn by {@code @template.ui.field}.
 *
 * <p>A field knows its texts in the page's language, what was typed and what is wrong with it; it judges nothing itself.
 * The element with the field's own id is the one an error summary leads to.
 */
@NamedInterface("fields")
@NullMarked
package jp.tenohira.ui.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

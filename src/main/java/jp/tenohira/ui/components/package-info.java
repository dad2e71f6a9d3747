/**
 * The pieces of a page other than questions: one record each, drawn by the template of the same name under {@code jte/ui}.
 *
 * <p>A component knows its texts and links in the page's language and decides nothing.
 */
@NamedInterface("components")
@NullMarked
package jp.tenohira.ui.components;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

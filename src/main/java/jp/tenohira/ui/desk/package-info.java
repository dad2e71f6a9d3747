/** What the staff pages of one module share, whatever the module. */
@NamedInterface("desk")
@NullMarked
package jp.tenohira.ui.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Pages of figures as modules make them: values read for a page, charts with tables beside them. */
@NamedInterface("reading")
@NullMarked
package jp.tenohira.figures.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

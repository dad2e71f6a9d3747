/** The network of tasks: earliest and latest days, critical path, order. */
@NamedInterface("schedule")
@NullMarked
package jp.tenohira.standards.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The network of tasks: earliest and latest days, critical path, order. */
@NullMarked
package jp.tenohira.standards.schedule;

import org.jspecify.annotations.NullMarked;

/** What was said when: the definitions over time, the values as they were stated, and what was handed out with them. */
@NamedInterface("history")
@NullMarked
package jp.tenohira.figures.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

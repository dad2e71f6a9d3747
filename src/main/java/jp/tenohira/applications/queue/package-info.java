/**
 * The queue of a section: its cases, filtered, ordered and walked, and the views staff keep of it.
 *
 * <p>Owns: saved_view. Reads casefile and what the checks found. Door: {@link jp.tenohira.applications.queue.Queue},
 * which answers for the desk's own section only. Read first: QueueTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
